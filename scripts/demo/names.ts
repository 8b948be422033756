import type { Random } from './random';

const SURNAMES = [...'张李王刘陈杨黄赵周吴徐孙胡朱高林何郭马罗'];
const DIGITS = [...'零一二三四五六七八九'];

/** A number from 1 to 999 in Chinese: 12 → 十二, 105 → 一百零五. */
export function chineseNumeral(number: number): string {
  if (number < 10) return digit(number);
  if (number < 20) return `十${number % 10 > 0 ? digit(number % 10) : ''}`;
  if (number < 100) return `${digit(Math.floor(number / 10))}十${number % 10 > 0 ? digit(number % 10) : ''}`;
  const rest = number % 100;
  const hundreds = `${digit(Math.floor(number / 100))}百`;
  if (rest === 0) return hundreds;
  if (rest < 10) return `${hundreds}零${digit(rest)}`;
  return `${hundreds}${rest < 20 ? '一' : ''}${chineseNumeral(rest)}`;
}

/** A name that nobody bears, told apart by its number: 张某001. */
export function personName(random: Random, number: number): string {
  return `${random.pick(SURNAMES)}某${String(number).padStart(3, '0')}`;
}

/** A telephone number that nobody has: 023-0000-0012. */
export function phone(number: number): string {
  return `023-0000-${String(number).padStart(4, '0')}`;
}

/** The number of an inspector's certificate, plainly a demo's. */
export function certificateNumber(code: string, number: number): string {
  return `DEMO-${code}-${String(number).padStart(4, '0')}`;
}

function digit(number: number): string {
  return DIGITS[number] ?? '';
}
