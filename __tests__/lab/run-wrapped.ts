/** The lab's story of one fault, under the name the lab tests know it by. */
export * from '../../lab/run-wrapped.ts';
