/** The part of autocannon that the benchmark uses; the package ships no types. */
declare module 'autocannon' {
  interface Result {
    requests: { average: number }
    latency: { p50: number; p99: number }
    non2xx: number
    errors: number
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers?: Record<string, string>
    /** asked one after the other, each connection in turn */
    requests?: { path: string }[]
  }): Promise<Result>
}
