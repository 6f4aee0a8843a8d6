import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchStory } from '../../shared/story/fetched-story.ts';
import type { Beat } from '../../shared/story/scene.ts';
import { useBridge } from '../design/surroundings.ts';

/**
 * The story of the election that a window shows, asked for anew whenever its board has another size; the beats that did
 * not change keep their identity. What cannot be fetched now is asked for with the next size.
 */
export function useStory(size: number): readonly Beat[] {
  const bridge = useBridge();
  const [beats, setBeats] = useState<readonly Beat[]>([]);
  const known = useRef(beats);
  const wanted = useRef(size);
  const asking = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  useEffect(() => {
    wanted.current = size;
    if (asking.current) return;
    asking.current = true;
    const ask = async () => {
      for (let asked = -1; asked !== wanted.current && !gone.current; ) {
        asked = wanted.current;
        known.current = await fetchStory(known.current, (from) => bridge.call('window.story', { from }));
        if (!gone.current) setBeats(known.current);
      }
    };
    // Errors stand in the window's own state: a story that lags is no news of its own.
    ask()
      .catch(() => {})
      .finally(() => {
        asking.current = false;
      });
  }, [bridge, size]);
  return beats;
}
