import { useUrlView } from "#state/url/use-view.ts";
import { Field } from "#ui/field.tsx";

/** Words that have to occur in the agency's name or the charge. */
export function TextFilter() {
  const { view, setView } = useUrlView();
  return (
    <Field label="Words in agency or charge">
      {(ids) => (
        <input
          {...ids}
          type="search"
          value={view.filter.text}
          onChange={(event) => {
            const text = event.target.value;
            setView((current) => ({ ...current, filter: { ...current.filter, text } }), {
              replace: view.filter.text !== "",
            });
          }}
        />
      )}
    </Field>
  );
}
