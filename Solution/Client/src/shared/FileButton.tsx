import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

type Props = Omit<ButtonProps, 'onClick' | 'as'> & {
  readonly multiple?: boolean;
  readonly onFiles: (files: File[]) => void;
};

/** A button that asks for files. */
export function FileButton({ multiple = false, onFiles, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(button as ButtonProps)} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again, after a refusal for instance.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
