import css from './page.module.css'

/** Four squares of a woven mat: indigo across, ink along. */
export const Logo = ({ size = 22 }: { size?: number }) => (
  <svg viewBox="0 0 44 44" width={size} height={size} aria-hidden className={css.logo}>
    <path
      data-across
      d="M0 0h20v5H0zM0 7.5h20v5H0zM0 15h20v5H0zM24 24h20v5H24zM24 31.5h20v5H24zM24 39h20v5H24z"
    />
    <path d="M24 0h5v20h-5zM31.5 0h5v20h-5zM39 0h5v20h-5zM0 24h5v20H0zM7.5 24h5v20h-5zM15 24h5v20h-5z" />
  </svg>
)
