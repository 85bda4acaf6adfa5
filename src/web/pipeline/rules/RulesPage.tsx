import { Button } from '@mantine/core'
import { useState } from 'react'
import { arrangements, bringers, pieces, rankingCriteria } from '#contract/words/pipeline.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Figure } from '#web/kit/figure/Figures.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import type { CriterionRule, PieceRule } from '../ranking/rows.ts'
import { words } from '../ranking/words.ts'
import { words as shared } from '../words.ts'
import { CriterionDialog, PieceDialog } from './RuleDialogs.tsx'

const { headings } = words

const whose = ({ provinceId }: { provinceId: string }): string =>
  provinceId === '00' ? words.shipped : words.own
const basisOf = ({ basis, confidence }: { basis: string; confidence: string }): string =>
  confidence === 'uncertain' ? `${basis} (${words.toCheck})` : basis

const changing = <Row,>(onChange: ((row: Row) => void) | null): Column<Row>[] =>
  onChange
    ? [
        {
          key: 'change',
          header: <span className="kc-hidden">{words.change}</span>,
          name: words.change,
          cell: (row) => (
            <Button size="compact-xs" variant="subtle" onClick={() => onChange(row)}>
              {words.change}
            </Button>
          ),
        },
      ]
    : []

const pieceColumns = (onChange: ((row: PieceRule) => void) | null): Column<PieceRule>[] => [
  { key: 'piece', header: headings.piece, lead: true, cell: ({ piece }) => pieces[piece].name },
  {
    key: 'activity',
    header: headings.activity,
    phone: 'meta',
    cell: ({ activityName, arrangements: kinds, required }) =>
      [
        activityName,
        required ? words.required : words.wanted,
        kinds.length > 0 && words.only(kinds.map((kind) => arrangements[kind].toLowerCase()).join(', ')),
      ]
        .filter(Boolean)
        .join(' · '),
  },
  {
    key: 'weight',
    header: headings.weight,
    align: 'right',
    figures: true,
    phone: 'state',
    phoneCell: ({ weight }) => words.weighs(weight),
    cell: ({ weight }) => <Figure value={weight} />,
  },
  { key: 'who', header: headings.who, width: 170, cell: ({ who }) => bringers[who] },
  { key: 'basis', header: headings.basis, cell: basisOf },
  { key: 'whose', header: headings.whose, width: 100, cell: whose },
  ...changing(onChange),
]

const criterionColumns = (onChange: ((row: CriterionRule) => void) | null): Column<CriterionRule>[] => [
  {
    key: 'criterion',
    header: headings.criterion,
    lead: true,
    cell: ({ criterion }) => rankingCriteria[criterion],
  },
  {
    key: 'tier',
    header: headings.tier,
    align: 'right',
    figures: true,
    phone: 'meta',
    phoneCell: ({ tier }) => words.tier(tier),
    cell: ({ tier }) => tier,
  },
  {
    key: 'weight',
    header: headings.weight,
    align: 'right',
    figures: true,
    phone: 'state',
    phoneCell: ({ weight }) => words.weighs(weight),
    cell: ({ weight }) => <Figure value={weight} />,
  },
  { key: 'basis', header: headings.basis, cell: basisOf },
  { key: 'whose', header: headings.whose, width: 100, cell: whose },
  ...changing(onChange),
]

/** `/ngan-hang-de-an/quy-tac`: what a dossier needs, and by what a year is ranked; a province has its own rows. */
export function RulesPage() {
  const asked = useAsk('pipeline.rules', {})
  const [piece, setPiece] = useState<PieceRule | null>(null)
  const [criterion, setCriterion] = useState<CriterionRule | null>(null)
  const may = asked.data?.maySet === true
  const ranking = (asked.data?.ranking ?? []).toSorted((a, b) => a.tier - b.tier || b.weight - a.weight)
  return (
    <>
      <PageHead
        title={words.rules}
        crumbs={[
          { label: shared.bank, link: { to: '/ngan-hang-de-an', search: {} } },
          { label: words.rules },
        ]}
        meta={[words.rulesAbout]}
      />
      <Section title={words.ranking}>
        <DataTable
          label={words.ranking}
          columns={criterionColumns(may ? setCriterion : null)}
          rows={ranking}
          rowKey={(row) => row.criterion}
          state={asked}
        />
      </Section>
      <Section title={words.readiness}>
        <DataTable
          label={words.readiness}
          columns={pieceColumns(may ? setPiece : null)}
          rows={asked.data?.readiness ?? []}
          rowKey={(row) => `${row.activity} ${row.piece}`}
          state={asked}
        />
      </Section>
      {piece && <PieceDialog rule={piece} onClose={() => setPiece(null)} />}
      {criterion && <CriterionDialog rule={criterion} onClose={() => setCriterion(null)} />}
    </>
  )
}
