import { Button } from '@mantine/core'
import css from './national.module.css'

interface MoreProps {
  label: string
  /** a list that is asked page by page */
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
}

/** The way to the next page of a list, where there is one. */
export const More = ({ label, pages }: MoreProps) =>
  pages.hasNextPage && (
    <div className={`${css.next} kc-no-print`}>
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
