import {
  type Icon,
  IconAward,
  IconBuildingBank,
  IconBuildingCommunity,
  IconBuildingFactory2,
  IconCoins,
  IconFileCheck,
  IconFiles,
  IconGavel,
  IconReportSearch,
  IconSettings,
  IconSignature,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react'
import type { Output } from '#web/kit/call/call.ts'

type Role = Output<'identity.demoAccounts'>['items'][number]['role']

export const roleIcons: Record<Role, Icon> = {
  centreOfficer: IconFiles,
  departmentAppraiser: IconFileCheck,
  departmentDirector: IconSignature,
  financeOfficer: IconCoins,
  viceChair: IconGavel,
  treasuryOfficer: IconBuildingBank,
  communeOfficer: IconBuildingCommunity,
  communeChair: IconGavel,
  collaborator: IconUsers,
  juror: IconAward,
  establishmentOwner: IconBuildingFactory2,
  ministryOfficer: IconWorld,
  ministryLeader: IconSignature,
  administrator: IconSettings,
  auditor: IconReportSearch,
}
