/** Words of the signed paper beside the programme. */
export const words = {
  link: 'bản gốc',
  linkAt: (page: number) => `bản gốc, tr. ${page}`,
  openAt: (section: string) => `Mở bản gốc: ${section}`,
  none: 'Chưa có bản quét của quyết định.',
} as const
