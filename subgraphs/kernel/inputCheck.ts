import { ContractError, type InputIssue } from './errors';
import { isIdOf, type RecordType } from './ids';
import { cleanLongText, cleanText } from './text';

/** Checks a command's input field by field, and tells everything that is wrong at once. */
export class InputCheck {
  private readonly issues: InputIssue[] = [];

  /** The one-line text as it is stored. `field` is a path below the input: `findings.0.description`. */
  text(field: string, value: string, maxLength: number): string {
    const clean = cleanText(value, maxLength);
    if (clean === null) this.fail(field, 'TEXT', `应为 1 至 ${maxLength} 个字符的文本，不含控制字符。`);
    return clean ?? '';
  }

  /** As `text`; null and absent stay null. */
  optionalText(field: string, value: string | null | undefined, maxLength: number): string | null {
    return value == null ? null : this.text(field, value, maxLength);
  }

  /** The text of several lines as it is stored. */
  longText(field: string, value: string, maxLength: number): string {
    const clean = cleanLongText(value, maxLength);
    if (clean === null) this.fail(field, 'TEXT', `应为 1 至 ${maxLength} 个字符的文本，不含控制字符。`);
    return clean ?? '';
  }

  /** A text of a given form; null and absent stay null. */
  form(field: string, value: string | null | undefined, form: RegExp, messageZh: string): string | null {
    if (value == null) return null;
    if (!form.test(value)) this.fail(field, 'FORM', messageZh);
    return value;
  }

  id(field: string, type: RecordType, value: string): void {
    if (!isIdOf(type, value)) this.fail(field, 'ID', '编号格式不正确，或不属于此类记录。');
  }

  /** At most so many entries. */
  size(field: string, list: readonly unknown[], most: number): void {
    if (list.length > most) this.fail(field, 'SIZE', `最多 ${most} 项。`);
  }

  fail(field: string, rule: string, messageZh: string): void {
    this.issues.push({ path: ['input', ...field.split('.')], rule, messageZh });
  }

  /** @throws BAD_USER_INPUT with every issue found. */
  done(): void {
    if (this.issues.length === 0) return;
    const fields = this.issues.map(({ path, rule }) => `${path.join('.')} (${rule})`).join(', ');
    throw new ContractError('BAD_USER_INPUT', {
      message: `The input is not valid: ${fields}.`,
      issues: this.issues,
    });
  }
}
