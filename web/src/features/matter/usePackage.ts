import { useI18n } from 'vue-i18n'
import type { Schemas } from '@/api/client'
import { useDays } from '@/ui/useDays'

/** The reply as plain text, ready to paste into the system of record: both numbers, the reply, each opinion, how it was served. */
export function usePackage() {
  const { t } = useI18n()
  const { day } = useDays()

  function opinion(one: Schemas['MatterOpinion'], i: number): string[] {
    return [
      t('matter.pack.request', { n: i + 1, request: one.request }),
      t('matter.pack.facts', { facts: one.facts }),
      t('matter.pack.basis', { basis: one.basis }),
      t('matter.pack.opinion', { outcome: t('matter.outcome.' + one.outcome), opinion: one.opinion }),
      '',
    ]
  }

  return (matter: Schemas['MatterView']): string => {
    const reply = matter.replies[0]
    const lines = [
      ...matter.references
        .filter((one) => one.ofRecord)
        .map((one) => t('matter.pack.number', { system: one.system, number: one.number })),
      t('matter.pack.here', { label: matter.label }),
      t('matter.pack.what', { title: matter.title }),
      '',
      ...(reply?.opinions ?? []).flatMap(opinion),
      ...(reply?.text ? [t('matter.pack.reply'), reply.text, ''] : []),
      reply?.servedOn
        ? t('matter.pack.served', { day: day(reply.servedOn), way: t('matter.way.' + reply.way) })
        : t('matter.pack.notServed'),
    ]
    return lines.join('\n')
  }
}
