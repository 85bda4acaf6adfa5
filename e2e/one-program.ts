import type { TestProject } from 'vitest/node'
import { dataFolder, start } from './program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** where the program of all journeys serves, without a slash at the end */
    address: string
  }
}

/** One program for all journeys; `JOURNEYS_AT=http://…` sends them to one that runs already. */
export default async function setup(project: TestProject) {
  const running = process.env['JOURNEYS_AT']
  if (running) return project.provide('address', running)
  const folder = dataFolder()
  const program = start({ DATA_DIR: folder.path })
  const stop = async () => {
    await program.stop()
    folder.remove()
  }
  try {
    project.provide('address', await program.address())
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
