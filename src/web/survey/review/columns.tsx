import { Link } from '@tanstack/react-router'
import { needKindWords } from '#contract/words/survey.ts'
import type { Output } from '#web/kit/call/call.ts'
import { DateText, Money } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { surveyLooks } from '../looks.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'

export type SurveyLine = Output<'survey.list'>['items'][number]

const said = words.list.columns

/** Surveys: who, where, when, by whom, what they want and what it would cost. */
export const surveyColumns: Column<SurveyLine>[] = [
  {
    key: 'name',
    header: said.name,
    lead: true,
    width: 230,
    cell: ({ id, name, twin }) => (
      <>
        <Link to="/khao-sat/phieu/$id" params={{ id }}>
          {name}
        </Link>
        {twin && <span className={css.below}>{words.list.twin}</span>}
      </>
    ),
  },
  { key: 'unit', header: said.unit, width: 130, phone: 'meta', cell: ({ unitName }) => unitName },
  { key: 'round', header: said.round, width: 130, quiet: true, cell: ({ roundTitle }) => roundTitle ?? '' },
  {
    key: 'surveyedOn',
    header: said.surveyed,
    width: 104,
    phone: 'meta',
    cell: ({ surveyedOn }) => <DateText iso={surveyedOn} />,
  },
  { key: 'sentBy', header: said.sentBy, width: 104, cell: ({ sentByName }) => sentByName },
  {
    key: 'kinds',
    header: said.kinds,
    cell: ({ kinds }) => kinds.map((kind) => needKindWords[kind]).join('; '),
  },
  {
    key: 'estimated',
    header: said.estimated,
    width: 110,
    align: 'right',
    figures: true,
    cell: ({ estimatedVnd }) => <Money vnd={estimatedVnd || null} />,
  },
  {
    key: 'state',
    header: said.state,
    width: 170,
    phone: 'state',
    cell: ({ state }) => <StateTag look={surveyLooks[state]} />,
  },
]
