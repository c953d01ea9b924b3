import { Field, Input } from '@fluentui/react-components';
import type { RequirementForm } from '../api/requirements';
import { texts } from '../texts';
import { EditableList } from './EditableList';
import { RoleField } from './RoleField';

interface Props {
  readonly form: RequirementForm;
  readonly set: (changed: Partial<RequirementForm>) => void;
}

/** Who may waive a requirement, up to what amount, and for how long. */
export function WaiverFields({ form: { waiver }, set }: Props) {
  const own = texts.requirement;
  const change = (changed: Partial<typeof waiver>) => set({ waiver: { ...waiver, ...changed } });
  return (
    <>
      <EditableList
        legend={own.waiver}
        {...(waiver.authorities.length === 0 && { hint: own.waiverNone })}
        label={own.authority}
        add={own.addAuthority}
        isNumbered
        items={waiver.authorities}
        fresh={{ role: '', upTo: '' }}
        onChange={(authorities) => change({ authorities })}
      >
        {(authority, setAuthority) => (
          <>
            <RoleField label={own.authorityRole} hint={own.roleHint} value={authority.role} onChange={(role) => setAuthority({ ...authority, role })} />
            <Field label={own.upTo} hint={own.upToHint}>
              <Input type="number" step="any" value={authority.upTo} onChange={(_, { value }) => setAuthority({ ...authority, upTo: value })} />
            </Field>
          </>
        )}
      </EditableList>
      {waiver.authorities.length > 0 && (
        <>
          <Field label={own.mostDays} required><Input type="number" min={1} max={3650} value={waiver.mostDays} onChange={(_, { value }) => change({ mostDays: value })} /></Field>
          <Field label={own.extensions} required><Input type="number" min={0} max={100} value={waiver.extensions} onChange={(_, { value }) => change({ extensions: value })} /></Field>
        </>
      )}
    </>
  );
}
