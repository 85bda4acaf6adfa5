/**
 * Writes docs/generated/: the workflows, the map of rooms and the list of acts, as the code has them.
 * Usage: node scripts/generate/make-generated.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { grants } from '#contract/grants.ts'
import { contracts } from '#contract/index.ts'
import { roles } from '#contract/identity/nouns.ts'
import type { Contract } from '#contract/kernel/act.ts'
import { settings } from '#server/platform/config.ts'
import { roomNames, rooms } from '#rooms'
import { drawing, table } from './markdown.ts'
import { workflowPart, workflows } from './workflow-page.ts'

const all: readonly Contract[] = Object.values(contracts)
const note = 'Written by `npm run generate`; do not edit.'
const page = (title: string, parts: string[]): string => `${[`# ${title}`, note, ...parts].join('\n\n')}\n`
function roomsPart(): string[] {
  const id = (name: string): string => name.replaceAll('-', '_')
  const boxes = roomNames.map((name) => `  ${id(name)}["${name}"]${rooms[name].built ? ':::built' : ''}`)
  const arrows = roomNames.flatMap((name) =>
    rooms[name].uses
      .filter((used) => !rooms[name].uses.some((between) => rooms[between].uses.includes(used)))
      .map((used) => `  ${id(name)} --> ${id(used)}`),
  )
  const rows = roomNames.map((name) => [
    `\`${name}\``,
    rooms[name].owns,
    rooms[name].uses.join(', ') || '–',
    rooms[name].built ? 'built' : 'planned',
  ])
  return [
    'An arrow reads "may use the door of"; those that a longer way shows are left out. The table has them all.',
    drawing(['flowchart BT', ...boxes, ...arrows, '  classDef built stroke-width:3px']),
    table(['room', 'owns', 'may use the doors of', ''], rows),
  ]
}

function actsPart(): string[] {
  const rows = all.map((contract) => [
    `\`${contract.name}\``,
    contract.kind,
    contract.open
      ? 'everyone'
      : roles.filter((role) => grants[role].some((name) => name === contract.name)).join(', '),
    contract.kind === 'act' && contract.step ? `step of ${contract.workflow?.subject}` : '',
  ])
  return ['Deny by default: whoever is not named may not.', table(['name', 'kind', 'granted to', ''], rows)]
}

function settingsPart(): string[] {
  const rows = settings.map(({ name, what, fallback, unit, secret }) => [
    `\`${name}\``,
    what,
    fallback,
    secret ? 'bí mật' : (unit ?? ''),
  ])
  return [
    'Đặt bằng biến môi trường trước khi chạy chương trình. Giá trị sai được báo ngay khi khởi động, trong một dòng.',
    table(['tên', 'để làm gì', 'mặc định', 'đơn vị'], rows),
  ]
}

/** File name → text, as it should stand in docs/generated. */
export const generated = (): Record<string, string> => ({
  'workflows.md': page('Workflows', workflows.flatMap(workflowPart)),
  'rooms.md': page('Rooms', roomsPart()),
  'settings.md': page('Cài đặt', settingsPart()),
  'acts.md': page('Acts and queries', actsPart()),
})

if (import.meta.main) {
  const folder = join(import.meta.dirname, '../../docs/generated')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(generated())) writeFileSync(join(folder, name), text)
}
