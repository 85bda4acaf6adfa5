import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Me, useMe } from '#web/kit/call/session.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { type Chosen, IndustriesField } from '../industries/IndustriesField.tsx'
import css from './forms.module.css'
import { Alike } from './identity/Alike.tsx'
import { emptyIdentity, sentIdentity } from './identity/draft.ts'
import { type PartProps, Text } from './identity/fields.tsx'
import { BelongsPart, LegalPart, MarksPart, MorePart, TaxField } from './identity/IdentityParts.tsx'
import { KindField } from './identity/KindField.tsx'
import { words } from './identity/words.ts'
import { newPlace, sentPlaces } from './places/place.ts'
import { PlaceFields } from './places/PlaceFields.tsx'
import { Refusal } from './Refusal.tsx'
import { useEstablishmentAct } from './use-draft.ts'

const empty = {
  identity: emptyIdentity,
  place: newPlace(true),
  industries: [] as Chosen[],
  contact: { phone: '', email: '', website: '' },
}
type Draft = typeof empty

const short = ['kind', 'name', 'taxCode', 'places', 'phone'] as const
const isShort = (field: unknown): boolean => short.some((one) => one === field)
type Contact = Draft['contact']

interface ContactProps {
  of: keyof Contact
  contact: Contact
  error: PartProps['error']
  onChange: (part: Partial<Contact>) => void
}

const ContactField = ({ of, contact, error, onChange }: ContactProps) => (
  <TextField
    path={of}
    label={words[of]}
    optional
    inputMode={of === 'phone' ? 'tel' : of === 'email' ? 'email' : 'url'}
    value={contact[of]}
    error={error(of)}
    onChange={(event) => onChange({ [of]: event.currentTarget.value })}
  />
)

interface RestProps {
  draft: Draft
  part: PartProps
  contact: Omit<ContactProps, 'of'>
  onIndustries: (industries: Chosen[]) => void
}

/** What can be said now or later. */
const Rest = ({ draft, part, contact, onIndustries }: RestProps) => (
  <>
    <LegalPart withoutTax {...part} />
    <Section title={words.people}>
      <div className={css.fields}>
        <div className={css.pair}>
          <Text of="representative" {...part} />
          <Text of="representativeTitle" {...part} />
        </div>
        <ContactField of="email" {...contact} />
        <ContactField of="website" {...contact} />
        <Text of="seat" hint={words.seatHint} {...part} />
      </div>
    </Section>
    <Section title={words.industries}>
      <IndustriesField value={draft.industries} error={part.error} onChange={onIndustries} />
    </Section>
    <MarksPart {...part} />
    <BelongsPart {...part} />
    <MorePart {...part} />
  </>
)

/** What is being entered, and its way to the register. */
function useEntry(me: Me) {
  const navigate = useNavigate()
  const act = useEstablishmentAct('establishment.register')
  // a commune's people write of their own commune
  const [draft, setDraft] = useState<Draft>({
    ...empty,
    place: { ...empty.place, unitId: me.organisation?.unitId ?? '' },
  })
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const part: PartProps = {
    draft: draft.identity,
    change: (change) => setDraft((before) => ({ ...before, identity: { ...before.identity, ...change } })),
    error: (path) => act.error?.messageAt(path),
  }
  const contact = {
    contact: draft.contact,
    error: part.error,
    onChange: (change: Partial<Contact>) => set({ contact: { ...draft.contact, ...change } }),
  }
  const save = () =>
    act.mutate(
      {
        ...sentIdentity(draft.identity),
        otherNames: draft.identity.otherNames.filter((name) => name.trim() !== ''),
        ...draft.contact,
        places: sentPlaces([draft.place]),
        industries: draft.industries.map(({ version, code, main }) => ({ version, code, main })),
      },
      { onSuccess: ({ id }) => void navigate({ to: '/co-so/$id', params: { id } }) },
    )
  return { act, draft, set, part, contact, save }
}

function Entry({ me }: { me: Me }) {
  const { act, draft, set, part, contact, save } = useEntry(me)
  const [whole, setWhole] = useState(false)
  // what was refused must be seen
  const folded = !whole && !act.error?.fields.some(({ path }) => !isShort(path[0]))
  return (
    <>
      <PageHead
        title={words.register}
        crumbs={[{ label: words.list, link: { to: '/co-so', search: {} } }, { label: words.register }]}
        meta={[words.registerAbout]}
      />
      <Form
        label={words.register}
        onSubmit={save}
        buttons={
          <>
            <Button type="submit" size="md" loading={act.isPending}>
              {words.enter}
            </Button>
            <ButtonLink variant="default" size="md" to="/co-so" search={{}}>
              {words.cancel}
            </ButtonLink>
          </>
        }
      >
        {act.error && <Refusal problem={act.error} labels={words} />}
        <Section title={words.first}>
          <div className={css.fields}>
            <KindField {...part} />
            <Text of="name" hint={words.nameHint} optional={false} {...part} />
            <TaxField {...part} />
            <PlaceFields
              short
              place={draft.place}
              index={0}
              provinceId={me.organisation?.provinceId ?? undefined}
              error={part.error}
              onChange={(change) => set({ place: { ...draft.place, ...change } })}
            />
            <ContactField of="phone" {...contact} />
          </div>
        </Section>
        <Alike
          name={draft.identity.name}
          taxCode={draft.identity.taxCode}
          identityNumber={draft.identity.identityNumber}
          phone={draft.contact.phone}
          unitId={draft.place.unitId}
        />
        {!folded ? (
          <Rest
            draft={draft}
            part={part}
            contact={contact}
            onIndustries={(industries) => set({ industries })}
          />
        ) : (
          <button type="button" className={css.plain} onClick={() => setWhole(true)}>
            {words.rest}
          </button>
        )}
      </Form>
    </>
  )
}

/** `/co-so/them`: a new establishment; kind, name and commune are enough to begin with. */
export function RegisterPage() {
  const me = useMe().data
  return me ? <Entry me={me} /> : <SkeletonRows rows={6} columns={2} />
}
