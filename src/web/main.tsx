import './theme/mantine.css'
import 'virtual:kc-variables.css'
import './theme/fonts.css'
import './theme/base.css'
import './theme/controls.css'
import './theme/print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Proofs } from './kit/call/Proofs.tsx'
import { queryClient } from './kit/call/queries.ts'
import { router } from './routes.tsx'
import { theme } from './theme/theme.ts'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Proofs />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
