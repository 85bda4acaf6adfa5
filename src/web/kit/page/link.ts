import { Button, type ButtonProps } from '@mantine/core'
import { createLink, type LinkProps } from '@tanstack/react-router'
import { createElement, type ComponentPropsWithRef } from 'react'

/** Where a link of the kit leads: a page by its route, as `Link` takes it. */
export type To = Pick<LinkProps, 'to' | 'params' | 'search' | 'hash'>

type AnchorProps = Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>

const Anchor = (props: ButtonProps & AnchorProps) => createElement(Button<'a'>, { ...props, component: 'a' })

/** A link that looks like a button. */
export const ButtonLink = createLink(Anchor)
