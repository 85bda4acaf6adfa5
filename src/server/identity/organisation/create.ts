import { create } from '#contract/identity/organisation.ts'
import { act } from '#server/platform/door.ts'
import { placeNew, type Places } from './places.ts'
import { addOrganisation } from './store-keep.ts'

/** Adds an organisation to the directory of its province, or of the nation. */
export const createAct = (places: Places) =>
  act(create, async ({ db, input, actor, note }) => {
    const provinceName = await placeNew(db, places, actor, input)
    const id = await addOrganisation(db, { ...input, provinceName })
    note({
      subject: { kind: 'organisation', id, provinceId: input.provinceId },
      facts: { name: input.name },
      after: input,
    })
    return { id, version: 1 }
  })
