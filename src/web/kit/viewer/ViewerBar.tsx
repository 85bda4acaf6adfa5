import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconChevronDown,
  IconChevronUp,
  IconDownload,
  IconX,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { words } from '../upload/words.ts'
import css from './viewer.module.css'

interface ViewerBarProps {
  name: string
  address: string
  /** 0: not a paper with pages */
  count: number
  page: number
  zoom: number
  onPage: (page: number) => void
  onLarger: () => void
  onSmaller: () => void
  onFit: () => void
  onClose: () => void
}

interface ToolProps {
  label: string
  icon: ComponentType<{ size: number; stroke: number }>
  disabled?: boolean
  onClick: () => void
}

const Tool = ({ label, icon: Icon, disabled = false, onClick }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon size={18} stroke={1.75} />
    </ActionIcon>
  </Tooltip>
)

/** Page and page count, zoom, the way out. */
export function ViewerBar({ name, address, count, page, zoom, ...on }: ViewerBarProps) {
  const { viewer } = words
  return (
    <header className={css.bar}>
      <h2 className={css.name}>{name}</h2>
      {count > 0 && (
        <div className={css.tools} data-part="pages">
          <Tool
            label={viewer.before}
            icon={IconChevronUp}
            disabled={page <= 1}
            onClick={() => on.onPage(page - 1)}
          />
          <Tool
            label={viewer.after}
            icon={IconChevronDown}
            disabled={page >= count}
            onClick={() => on.onPage(page + 1)}
          />
          <label className={css.pageOf}>
            {viewer.page}{' '}
            <input
              key={page}
              type="number"
              className="kc-figures"
              aria-label={viewer.pageNumber}
              min={1}
              max={count}
              defaultValue={page}
              onBlur={(event) => on.onPage(event.currentTarget.valueAsNumber || page)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') on.onPage(event.currentTarget.valueAsNumber || page)
              }}
            />{' '}
            <span className="kc-figures">{viewer.ofPages(count)}</span>
          </label>
        </div>
      )}
      <div className={css.tools} data-part="zoom">
        <Tool label={viewer.smaller} icon={IconZoomOut} onClick={on.onSmaller} />
        <button type="button" className={`${css.zoom} kc-figures`} title={viewer.fit} onClick={on.onFit}>
          {viewer.zoom(Math.round(zoom * 100))}
        </button>
        <Tool label={viewer.larger} icon={IconZoomIn} onClick={on.onLarger} />
      </div>
      <div className={css.tools} data-part="out">
        <a className={css.download} href={address} download={name}>
          <IconDownload size={16} stroke={1.75} aria-hidden />
          {viewer.download}
        </a>
        <Tool label={viewer.close} icon={IconX} onClick={on.onClose} />
      </div>
    </header>
  )
}
