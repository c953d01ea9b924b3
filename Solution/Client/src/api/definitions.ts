import { readCriterion, type Criterion, type StatedCriterion } from './criteria';
import { languagesOf, readForm, type RequirementForm } from './requirements';
import { formatted, number, text, type Row } from './webApi';

/** A version of a process; what its form asks for is empty text where there is nothing. */
export interface ProcessVersion {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly version: number;
  readonly state: (typeof publishStates)[number];
  readonly situation: string;
  readonly order: string;
  readonly table: string;
  readonly flowTable: string;
  /** The conditions that choose it; undefined where they say more than the form can. */
  readonly rule: readonly Criterion[] | undefined;
  readonly publishedOn?: string | undefined;
  readonly requestedBy?: string | undefined;
  readonly languages: readonly string[];
}

/** A stage as its form has it; empty text for nothing. */
export interface StageForm {
  readonly id?: string | undefined;
  readonly position: number;
  readonly name: string;
  readonly code: string;
  readonly macroStage: string;
  readonly buyerStep: string;
  readonly purpose: string;
  readonly doneCorrectly: string;
  readonly doneIncorrectly: string;
  readonly expectedDays: string;
  readonly columns: readonly string[];
  /** The stage of the flow that it stands for; empty for the one of the same name. */
  readonly flowStage: string;
  readonly languages: readonly string[];
}

export interface ProcessStage extends StageForm {
  readonly id: string;
  readonly activities: readonly ActivityForm[];
  readonly requirements: readonly RequirementForm[];
}

/** What a seller does inside a stage, as its form has it. */
export interface ActivityForm {
  readonly id?: string | undefined;
  readonly position: number;
  readonly title: string;
  readonly code: string;
  readonly who: string;
  readonly message: string;
  readonly questions: readonly string[];
  readonly material: readonly Material[];
  readonly languages: readonly string[];
}

export interface Material {
  readonly name: string;
  readonly url: string;
}

const publishStates = ['draft', 'published', 'retired'] as const;
const firstChoice = 940100000;

export const emptyStage: StageForm = {
  position: 0, name: '', code: '', macroStage: '', buyerStep: '', purpose: '', doneCorrectly: '', doneIncorrectly: '', expectedDays: '', columns: [], flowStage: '', languages: [],
};

export const emptyActivity: ActivityForm = { position: 0, title: '', code: '', who: '', message: '', questions: [], material: [], languages: [] };

export function readProcess(row: Row): ProcessVersion {
  return {
    id: text(row, 'c3_processid') ?? '',
    name: text(row, 'c3_name') ?? '',
    code: text(row, 'c3_code') ?? '',
    version: number(row, 'c3_version') ?? 0,
    state: publishStates[(number(row, 'c3_publishstate') ?? firstChoice) - firstChoice] ?? 'draft',
    situation: text(row, 'c3_situation') ?? '',
    order: String(number(row, 'c3_order') ?? ''),
    table: text(row, 'c3_table') ?? 'opportunity',
    flowTable: text(row, 'c3_flowtable') ?? '',
    rule: readRule(text(row, 'c3_chosenwhen')),
    publishedOn: text(row, 'c3_publishedon'),
    requestedBy: formatted(row, '_c3_publishrequestedbyid_value'),
    languages: languagesOf(row),
  };
}

export function readStage(row: Row, activities: readonly Row[], requirements: readonly Row[]): ProcessStage {
  const id = text(row, 'c3_stageid') ?? '';
  const own = (child: Row) => text(child, '_c3_stageid_value') === id;
  return {
    id,
    position: number(row, 'c3_position') ?? 0,
    name: text(row, 'c3_name') ?? '',
    code: text(row, 'c3_code') ?? '',
    macroStage: String(number(row, 'c3_macrostage') ?? ''),
    buyerStep: text(row, 'c3_buyerstep') ?? '',
    purpose: text(row, 'c3_purpose') ?? '',
    doneCorrectly: text(row, 'c3_donecorrectly') ?? '',
    doneIncorrectly: text(row, 'c3_doneincorrectly') ?? '',
    expectedDays: String(number(row, 'c3_expecteddays') ?? ''),
    columns: parts(text(row, 'c3_columns'), ','),
    flowStage: text(row, 'c3_processstageid') ?? '',
    languages: languagesOf(row),
    activities: activities.filter(own).map(readActivity),
    requirements: requirements.filter(own).map(readForm),
  };
}

function readActivity(row: Row): ActivityForm {
  const material = JSON.parse(text(row, 'c3_material') ?? '[]') as readonly { name: string; url?: string }[];
  return {
    id: text(row, 'c3_activityid'),
    position: number(row, 'c3_position') ?? 0,
    title: text(row, 'c3_name') ?? '',
    code: text(row, 'c3_code') ?? '',
    who: text(row, 'c3_who') ?? '',
    message: text(row, 'c3_message') ?? '',
    questions: parts(text(row, 'c3_questions'), '\n'),
    material: material.map(({ name, url }) => ({ name, url: url ?? '' })),
    languages: languagesOf(row),
  };
}

function readRule(stated: string | undefined): readonly Criterion[] | undefined {
  const conditions = (JSON.parse(stated ?? '[]') as readonly StatedCriterion[]).map(readCriterion);
  return conditions.every((one) => one !== undefined) ? conditions : undefined;
}

function parts(list: string | undefined, separator: string): readonly string[] {
  return (list ?? '').split(separator).map((part) => part.trim()).filter((part) => part !== '');
}
