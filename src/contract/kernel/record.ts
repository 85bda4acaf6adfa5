import { z } from 'zod'

/**
 * The id of one record, marked with the kind of record that it names: the OpenAPI document says so, and the test of
 * every act and every role knows whose record to put there.
 */
export const recordId = (kind: string) => z.guid().meta({ 'x-record': kind })
