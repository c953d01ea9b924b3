import { criterionOf } from './criteria';
import type { ActivityForm, ProcessVersion, StageForm } from './definitions';

/** What the rows of a draft keep of its forms. Columns that no form is about, such as translations, stay as they are. */

export function processRow({ name, situation, order, rule }: ProcessVersion): object {
  return {
    c3_name: name.trim(),
    c3_situation: situation.trim(),
    c3_order: numberOr(order),
    // A rule has no currency: publishing refuses one that compares money.
    ...(rule && { c3_chosenwhen: rule.length === 0 ? null : JSON.stringify(rule.map((one) => criterionOf(one, ''))) }),
  };
}

export function stageRow(form: StageForm): object {
  return {
    c3_name: form.name.trim(),
    c3_code: form.code.trim(),
    c3_position: form.position,
    c3_macrostage: numberOr(form.macroStage),
    c3_buyerstep: textOr(form.buyerStep),
    c3_purpose: textOr(form.purpose),
    c3_donecorrectly: textOr(form.doneCorrectly),
    c3_doneincorrectly: textOr(form.doneIncorrectly),
    c3_expecteddays: numberOr(form.expectedDays),
    c3_columns: textOr(form.columns.map((column) => column.trim()).join(',')),
    c3_processstageid: textOr(form.flowStage),
  };
}

export function activityRow(form: ActivityForm): object {
  const material = form.material.map(({ name, url }) => ({ name: name.trim(), ...(url.trim() !== '' && { url: url.trim() }) }));
  return {
    c3_name: form.title.trim(),
    c3_code: form.code.trim(),
    c3_position: form.position,
    c3_who: textOr(form.who),
    c3_message: textOr(form.message),
    c3_questions: textOr(form.questions.map((question) => question.trim()).join('\n')),
    c3_material: material.length === 0 ? null : JSON.stringify(material),
  };
}

function textOr(value: string): string | null {
  return value.trim() || null;
}

function numberOr(value: string): number | null {
  return value === '' ? null : Number(value);
}
