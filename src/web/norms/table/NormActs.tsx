import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { NormDialog, refreshed } from './NormDialog.tsx'
import { words } from './words.ts'

type NormDetail = Output<'norms.get'>
interface ActProps {
  norm: NormDetail
  onClose: () => void
}

function EndDialog({ norm, onClose }: ActProps) {
  const today = useToday()
  const [validTo, setValidTo] = useState<string | null>(norm.validTo ?? today)
  const end = useAct('norms.end', refreshed)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.end}
      confirm={words.end}
      reason
      busy={end.isPending}
      problem={end.error}
      onConfirm={(reason) =>
        end.mutate(
          { id: norm.id, version: norm.version, validTo: validTo ?? '', reason },
          { onSuccess: onClose },
        )
      }
    >
      <p>{words.endAbout}</p>
      <DateField
        path="validTo"
        label={words.lastDay}
        error={end.error?.messageAt('validTo')}
        value={validTo}
        onChange={setValidTo}
      />
    </ConfirmDialog>
  )
}

function ConfirmedDialog({ norm, onClose }: ActProps) {
  const confirm = useAct('norms.confirm', refreshed)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.confirm}
      confirm={words.confirm}
      busy={confirm.isPending}
      problem={confirm.error}
      onConfirm={() => confirm.mutate({ id: norm.id, version: norm.version }, { onSuccess: onClose })}
    >
      <p>{words.confirmAbout}</p>
    </ConfirmDialog>
  )
}

function WithdrawDialog({ norm, onClose }: ActProps) {
  const withdraw = useAct('norms.withdraw', refreshed)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.withdraw}
      confirm={words.withdraw}
      reason
      busy={withdraw.isPending}
      problem={withdraw.error}
      onConfirm={(reason) =>
        withdraw.mutate({ id: norm.id, version: norm.version, reason }, { onSuccess: onClose })
      }
    >
      <p>{words.withdrawAbout}</p>
    </ConfirmDialog>
  )
}

/** What whoever keeps the norm may do with it. */
export function NormActs({ norm }: { norm: NormDetail }) {
  const [asked, setAsked] = useState<'correct' | 'end' | 'confirm' | 'withdraw' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      {norm.mayConfirm && <Button onClick={() => setAsked('confirm')}>{words.confirm}</Button>}
      <Button variant="default" onClick={() => setAsked('correct')}>
        {words.correct}
      </Button>
      <Button variant="default" onClick={() => setAsked('end')}>
        {words.end}
      </Button>
      {norm.mayWithdraw && (
        <Button variant="subtle" onClick={() => setAsked('withdraw')}>
          {words.withdraw}
        </Button>
      )}
      {asked === 'correct' && (
        <NormDialog
          norm={norm}
          nation={norm.provinceId === '00'}
          grounds={norm.grounds}
          onClose={close}
          onKept={close}
        />
      )}
      {asked === 'end' && <EndDialog norm={norm} onClose={close} />}
      {asked === 'confirm' && <ConfirmedDialog norm={norm} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog norm={norm} onClose={close} />}
    </>
  )
}
