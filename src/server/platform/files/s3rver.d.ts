/** The part of s3rver that a test starts; the package brings no types of its own. */
declare module 's3rver' {
  export default class S3rver {
    constructor(options: { port: number; address: string; silent: boolean; directory: string })
    run(): Promise<{ port: number; address: string }>
    close(): Promise<void>
  }
}
