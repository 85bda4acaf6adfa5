import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconFile, IconFileTypePdf } from '@tabler/icons-react'
import { dayOf, formatDate } from '#web/kit/figure/dates.ts'
import { formatSize } from '#web/kit/upload/size.ts'
import css from './files.module.css'
import { downloadOf, type FileItem, type FileVersion, kindName, shownOf, thumbnailOf } from './use-files.ts'
import { words } from './words.ts'

/** What can be done with a file. */
export type FileAct = 'rename' | 'replace' | 'places' | 'remove'

interface FileRowProps {
  file: FileItem
  /** what this person may do; none: only look and fetch */
  acts: readonly FileAct[]
  onLook: (file: FileVersion) => void
  onAct: (act: FileAct, file: FileItem) => void
}

const Face = ({ file }: { file: FileVersion }) => {
  const picture = thumbnailOf(file)
  if (picture) return <img src={picture} alt="" className={css.face} loading="lazy" />
  const Icon = file.type === 'application/pdf' ? IconFileTypePdf : IconFile
  return (
    <span className={css.face}>
      <Icon size={20} stroke={1.5} aria-hidden />
    </span>
  )
}

/** The name opens what can be looked at; everything else is fetched. */
const Name = ({ file, onLook }: { file: FileVersion; onLook: FileRowProps['onLook'] }) => {
  if (file.state !== 'ready') return <span className={css.name}>{file.name}</span>
  return shownOf(file) ? (
    <button
      type="button"
      className={css.name}
      aria-label={words.look(file.name)}
      onClick={() => onLook(file)}
    >
      {file.name}
    </button>
  ) : (
    <a className={css.name} href={downloadOf(file)} download={file.name}>
      {file.name}
    </a>
  )
}

const Meta = ({ file }: { file: FileVersion }) => (
  <span className={css.meta}>
    {kindName(file.type)} · <span className="kc-figures">{formatSize(file.size)}</span> ·{' '}
    {words.by(file.uploadedBy, formatDate(dayOf(file.uploadedAt)))}
    {file.state !== 'ready' && <strong data-state={file.state}> · {words.states[file.state]}</strong>}
  </span>
)

const Acts = ({ file, acts, onAct }: Omit<FileRowProps, 'onLook'>) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <ActionIcon aria-label={words.more(file.name)}>
        <IconDots size={16} stroke={1.75} />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {acts.map((act) => (
        <Menu.Item key={act} onClick={() => onAct(act, file)}>
          {words[act]}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)

const Older = ({ file, onLook }: Pick<FileRowProps, 'file' | 'onLook'>) => (
  <details className={css.older}>
    <summary>{words.older(file.older.length)}</summary>
    <ul>
      {file.older.map((version) => (
        <li key={version.id}>
          <Name file={version} onLook={onLook} /> <Meta file={version} />
        </li>
      ))}
    </ul>
  </details>
)

/** A file: what it is, who laid it there, and what can be done with it. */
export const FileRow = ({ file, acts, onLook, onAct }: FileRowProps) => (
  <li className={css.row}>
    <Face file={file} />
    <div className={css.what}>
      <Name file={file} onLook={onLook} />
      <Meta file={file} />
      {file.older.length > 0 && <Older file={file} onLook={onLook} />}
    </div>
    <div className={`${css.acts} kc-no-print`}>
      {file.state === 'ready' && (
        <a href={downloadOf(file)} download={file.name} aria-label={`${words.download} ${file.name}`}>
          {words.download}
        </a>
      )}
      {acts.length > 0 && <Acts file={file} acts={acts} onAct={onAct} />}
    </div>
  </li>
)
