import { Checkbox, Select } from '@mantine/core'
import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { words } from '../words.ts'
import css from './notices.module.css'

type Setting = Output<'agenda.noticeSettings'>['items'][number]
const { settings } = words
const mails = (['now', 'daily', 'none'] as const).map((value) => ({ value, label: settings.mails[value] }))

const Wish = ({ wish, onChange }: { wish: Setting; onChange: (wish: Setting) => void }) => {
  const name = words.kinds[wish.kind]
  return (
    <div className={css.wish}>
      <span>{name}</span>
      <Checkbox
        label={settings.yes}
        aria-label={settings.shownOf(name)}
        checked={wish.shown}
        onChange={(event) => onChange({ ...wish, shown: event.currentTarget.checked })}
      />
      <Select
        aria-label={`${name}: ${settings.mail}`}
        data={mails}
        value={wish.mail}
        allowDeselect={false}
        onChange={(mail) =>
          onChange({ ...wish, mail: mails.find(({ value }) => value === mail)?.value ?? wish.mail })
        }
      />
    </div>
  )
}

/** `/thong-bao/cai-dat`: which kinds one hears of, and how. */
export function SettingsPage() {
  const list = useAsk('agenda.noticeSettings', {})
  const save = useAct('agenda.setNotices', ['agenda'])
  return (
    <>
      <PageHead
        title={settings.title}
        crumbs={[{ label: words.bell.title, link: { to: '/thong-bao' } }, { label: settings.title }]}
        meta={[settings.about]}
      />
      {(list.error ?? save.error) && <ProblemNotice problem={(list.error ?? save.error)!} />}
      {list.isPending && <SkeletonRows rows={6} columns={3} />}
      {list.data && (
        <div className={css.wishes}>
          <div className={`${css.wish} ${css.wishHead}`} aria-hidden>
            <span>{settings.kind}</span>
            <span>{settings.shown}</span>
            <span>{settings.mail}</span>
          </div>
          {list.data.items.map((wish) => (
            <Wish key={wish.kind} wish={wish} onChange={(next) => save.mutate({ items: [next] })} />
          ))}
        </div>
      )}
      <p role="status" className="kc-hint">
        {save.isSuccess && settings.saved}
      </p>
    </>
  )
}
