import type { Language } from '@/words'

/** Days and moments as people say them, always in China's time, whatever the device thinks. */

const ZONE = 'Asia/Shanghai'

/** A moment's day there, as `2026-11-23`. */
export function dayOf(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(moment))
}

/** A moment's time there, as `17:30`. */
export function timeOf(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  )
}

/** 11 月 25 日, with the year only when it is not this one. */
export function sayDay(day: string, today: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  if (language === 'en') {
    return `${date} ${sayMonth(day, language)}` + (sameYear ? '' : ` ${year}`)
  }
  return (sameYear ? '' : `${year} 年 `) + `${month} 月 ${date} 日`
}

/** 2026 年 11 月 25 日: for paper, which is read on any day. */
export function sayDayOnPaper(day: string, language: Language): string {
  return sayDay(day, '', language)
}

/** 11 月, Nov: of a day or a month as the server writes it. */
export function sayMonth(month: string, language: Language): string {
  const n = Number(month.slice(5, 7))
  return language === 'en'
    ? new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, n - 1))
    : n + ' 月'
}

/** How many days from one to the other; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The day so many days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A local date and time of a form as the moment it means there. */
export function momentOf(day: string, time: string): string {
  return `${day}T${time}:00+08:00`
}
