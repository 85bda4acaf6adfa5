import { Link } from '@tanstack/react-router'
import { ButtonLink } from '#web/kit/page/link.ts'
import { Section } from '#web/kit/page/Section.tsx'
import css from './home.module.css'
import { words } from './words.ts'

/** What an owner comes for; `calm`: nothing else on the page asks for the one filled button. */
export const OwnEstablishment = ({ calm }: { calm: boolean }) => (
  <Section title={words.owner.title} link={{ to: '/co-so/cua-toi', label: words.owner.card }}>
    <p className={css.ask}>{words.owner.about}</p>
    <div className={css.ways}>
      <ButtonLink to="/tinh-ho-tro" search={{}} variant={calm ? 'filled' : 'default'}>
        {words.owner.calculate}
      </ButtonLink>
      <Link to="/de-xuat" search={{}}>
        {words.owner.propose}
      </Link>
      <Link to="/ngan-hang-de-an" search={{}}>
        {words.owner.proposals}
      </Link>
    </div>
  </Section>
)
