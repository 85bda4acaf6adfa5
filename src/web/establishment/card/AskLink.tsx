import css from './card.module.css'

interface AskLinkProps {
  /** what stands on it: "Sửa" */
  children: string
  /** of what, for those who hear it without its section: "nơi sản xuất" */
  of?: string
  onClick: () => void
}

/** A quiet button at the head of a part of the card, opening its form. */
export const AskLink = ({ children, of, onClick }: AskLinkProps) => (
  <button
    type="button"
    className={`${css.link} kc-no-print`}
    aria-label={of ? `${children} ${of}` : undefined}
    onClick={onClick}
  >
    {children}
  </button>
)
