import type { ProgrammeContent } from '#contract/programme/model.ts'
import { documentRoles, priorityKinds, textKinds } from '../../words.ts'
import { asFlag, choice, date, listed, maybe, suggestions, text, yes } from './fields.ts'
import { figuresColumn } from './links/figures.ts'
import { payingLines } from './links/links.ts'
import { areaColumn, type Item, type ListSpec, sectionAbove, sectionColumn } from './spec.ts'
import { words } from './words.ts'

/** The model's list would bring its whole schema to the browser. */
const documentKinds: Record<ProgrammeContent['documents'][number]['kind'], string> = {
  'nghị quyết': 'nghị quyết',
  luật: 'luật',
  'nghị định': 'nghị định',
  'quyết định': 'quyết định',
  'chỉ thị': 'chỉ thị',
  'thông tư': 'thông tư',
  'thông tư liên tịch': 'thông tư liên tịch',
  'công văn': 'công văn',
  'tờ trình': 'tờ trình',
  'kế hoạch': 'kế hoạch',
  khác: 'khác',
}

type Document = Item<'documents'>
type Text = Item<'texts'>
type Priority = Item<'priorities'>
type Remark = Item<'remarks'>

export const documents: ListSpec<Document> = {
  columns: (content) => [
    choice<Document, 'kind'>('kind', words.document.kind, 110, listed(documentKinds)),
    maybe<Document>('number', words.document.number, 150, {
      lead: true,
      kind: 'suggest',
      options: suggestions(() => content.documents.map(({ number }) => number)),
    }),
    date<Document>('date', words.document.date),
    maybe<Document>('issuer', words.document.issuer, 150, {
      kind: 'suggest',
      options: suggestions(() => content.documents.map(({ issuer }) => issuer)),
    }),
    text<Document>('title', words.document.title, 300, { kind: 'long' }),
    choice<Document, 'role'>('role', words.document.role, 150, listed(documentRoles)),
    sectionColumn<Document>(content),
    maybe<Document>('amends', words.document.amends, 130, {
      kind: 'suggest',
      options: suggestions(() => content.documents.map(({ number }) => number)),
    }),
  ],
  keeper: (content) => ({
    blank: (rows, index) => ({
      section: sectionAbove(rows, index, content),
      role: rows[index - 1]?.role ?? 'basis',
      kind: rows[index - 1]?.kind ?? 'nghị định',
      number: null,
      date: null,
      issuer: null,
      title: '',
      amends: null,
    }),
  }),
}

export const texts: ListSpec<Text> = {
  columns: (content) => [
    sectionColumn<Text>(content),
    choice<Text, 'kind'>('kind', words.text.kind, 120, listed(textKinds)),
    text<Text>('text', words.text.text, 460, { lead: true, kind: 'long' }),
    areaColumn<Text>(words.text.area),
    choice<Text, 'deliverable'>('deliverable', words.text.deliverable, 90, yes, { read: asFlag }),
    payingLines(content),
    figuresColumn,
  ],
  keeper: (content) => ({
    blank: (rows, index) => ({
      section: sectionAbove(rows, index, content),
      kind: rows[index - 1]?.kind ?? 'content',
      area: null,
      text: '',
      figures: [],
      deliverable: false,
      lines: [],
    }),
  }),
}

export const priorities: ListSpec<Priority> = {
  columns: (content) => [
    sectionColumn<Priority>(content),
    choice<Priority, 'kind'>('kind', words.priority.kind, 120, listed(priorityKinds)),
    text<Priority>('text', words.priority.text, 420, { lead: true, kind: 'long' }),
    {
      key: 'places',
      header: [words.priority.places],
      width: 240,
      kind: 'long',
      text: (row) => row.places.join(', '),
      write: (row, typed) => ({
        ...row,
        places: typed.split(/[,;\n]/).flatMap((place) => place.trim() || []),
      }),
    },
  ],
  keeper: (content) => ({
    blank: (rows, index) => ({
      section: sectionAbove(rows, index, content),
      kind: rows[index - 1]?.kind ?? 'sector',
      text: '',
      places: [],
    }),
  }),
}

export const remarks: ListSpec<Remark> = {
  columns: (content) => [
    sectionColumn<Remark>(content),
    choice<Remark, 'class'>('class', words.remark.class, 96, listed(words.remark.classes)),
    text<Remark>('printed', words.remark.printed, 200),
    maybe<Remark>('reading', words.remark.reading, 160),
    text<Remark>('text', words.remark.text, 360, { lead: true, kind: 'long' }),
  ],
  keeper: (content) => ({
    blank: (rows, index) => ({
      section: sectionAbove(rows, index, content),
      class: 'misprint',
      printed: '',
      reading: null,
      text: '',
    }),
  }),
}
