/** Words of a record's history. */
export const recordWords = { none: 'Chưa có việc nào được ghi cho hồ sơ này.' } as const
