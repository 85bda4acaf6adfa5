import { isGranted } from '#contract/grants.ts'
import { mailByDefault } from '#contract/agenda/notices.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { postLetter } from '../letters/post.ts'
import { claimDigests, insertNotice, listPeople, takeForDigest, type Word } from './store.ts'

const linkIn = (link: string | null): string => (link ? `\n${config.publicUrl}${link}` : '')

const footer = `\n\nThư tự động của Khuyến công số. Chọn thư nào được gửi: ${config.publicUrl}/thong-bao/cai-dat`

/** Tells one person in the way they chose; true: they had not been told this yet. */
export async function tell(db: Queryable, personId: string, word: Word): Promise<boolean> {
  const { told, mail } = await insertNotice(db, personId, word, mailByDefault[word.kind])
  if (told && mail === 'now') {
    const text = `${word.title}\n${word.note ?? ''}${linkIn(word.link)}${footer}`
    await postLetter(db, { to: { personId }, subject: word.title, text })
  }
  return told
}

/** Roles that lead an office; who does the daily work are the others. */
const heads = ['departmentDirector', 'communeChair', 'viceChair', 'ministryLeader']

/** Roles held at an office without doing its own work: what it owes is not theirs to send or to receive. */
const beside = ['administrator', 'juror', 'collaborator', 'auditor']

/** Who may take the step for their office. An owner stands alone at an establishment: where officials work, they do. */
function takersOf<P extends { role: string }>(people: readonly P[], step: OfficeStep): readonly P[] {
  const takers = people.filter(({ role }) => isGranted(role, step) && !beside.includes(role))
  const officials = takers.filter(({ role }) => role !== 'establishmentOwner')
  return officials.length > 0 ? officials : takers
}

/** What is asked of an office: to send what it owes, or to receive what is owed to it. */
type OfficeStep = 'agenda.send' | 'agenda.accept'

/**
 * Tells those of an office who may take the step: who do the daily work, or who lead; where one kind is missing, the
 * other. Returns how many had not been told this yet.
 */
export async function tellOffice(
  db: Queryable,
  officeId: string,
  { whom, step }: { whom: 'officers' | 'heads'; step: OfficeStep },
  word: Word,
): Promise<number> {
  const people = takersOf(await listPeople(db, officeId), step)
  const meant = people.filter(({ role }) => heads.includes(role) === (whom === 'heads'))
  let count = 0
  for (const { personId } of meant.length > 0 ? meant : people) if (await tell(db, personId, word)) count += 1
  return count
}

/** One letter a day to whoever wants one and has news; a second call on the same day sends none. */
export async function sendDigests(db: Queryable, today: string): Promise<number> {
  const people = await claimDigests(db, today)
  for (const personId of people) {
    const words = await takeForDigest(db, personId)
    const lines = words.map(
      ({ title, note, link }) => `- ${title}${note ? `\n  ${note}` : ''}${linkIn(link)}`,
    )
    const subject = `Việc của tôi: ${words.length} thông báo mới`
    await postLetter(db, { to: { personId }, subject, text: `${lines.join('\n\n')}${footer}` })
  }
  return people.length
}
