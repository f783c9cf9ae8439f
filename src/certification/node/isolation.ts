import { ownNetwork } from './run/network';
import { permissionFlag } from './run/nodeFlags';
import type { RunLimits } from './run/runSolution';

/** What held the solutions in, one sentence each: by what it was held, and what that leaves open. */
export interface Isolation {
  readonly held: readonly string[];
  readonly open: readonly string[];
}

/** Says plainly how solutions are kept apart on this machine. It asks the machine; it does not assume. */
export function isolationHere({ seconds, memoryMb }: RunLimits): Isolation {
  const network = ownNetwork() !== undefined;
  const model = `Node.js ${process.versions.node}'s permission model (${permissionFlag ?? 'none'})`;
  return {
    held: [
      `Each solution ran in processes of its own, for at most ${seconds} s, in ${
        process.platform === 'linux'
          ? `at most ${memoryMb} MB in all`
          : `a JavaScript heap of at most ${Math.round(memoryMb / 2)} MB`
      }; then all of them were ended.`,
      'Its environment was empty: no variable of this one was there.',
      `By ${model} it could read the packages, this checkout's src/ and its own files; it could start no process or thread, and write nothing; where an exercise runs the scaffolder, files in an empty folder of its own, which is gone.`,
      network
        ? 'By the Linux kernel it had a network of its own, with nothing in it but itself.'
        : "Its connections were refused by this tool's own code in its process.",
      'Results were taken by a process without any of its code, over a channel that it does not have; what it printed was not read. A check that must fail was among its checks.',
    ],
    open: [
      'A solution shares its process with its checks. Code made to deceive them can report what it likes, and this tool sees only the clumsy ways. Read the code of anyone to whom much is given.',
      ...(network
        ? []
        : [
            'On this machine no network of its own could be made (that takes Linux, unshare and ip), and code made to break out of JavaScript might reach the network. Run this in a container without one.',
          ]),
      ...(process.platform === 'linux'
        ? []
        : ['Memory outside of the JavaScript heap is watched on Linux alone.']),
      "In exercises with a database, SQLite was allowed as a native module, which the permission model does not hold; this tool's own code keeps its databases in memory.",
    ],
  };
}
