import { useRef, useState, type DragEvent } from 'react';

/** Takes files dropped on an element and everything in it. */
export function useFileDrop(take: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  // Children fire enter and leave of their own: only the balance tells whether the file is still over the element.
  const depth = useRef(0);

  const change = (event: DragEvent, step: number) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0);
  };

  return {
    over,
    handlers: {
      onDragEnter: (event: DragEvent) => change(event, 1),
      onDragOver: (event: DragEvent) => change(event, 0),
      onDragLeave: (event: DragEvent) => change(event, -1),
      onDrop: (event: DragEvent) => {
        change(event, -depth.current);
        if (event.dataTransfer.files.length > 0) take([...event.dataTransfer.files]);
      },
    },
  };
}
