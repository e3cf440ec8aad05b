// Jobs under way, wherever in the window one is, each with its own way to stop.
import type { Desk } from "../desk.ts";
import { isRunning, type JobRecord } from "../jobs/job-record.ts";
import { useStore } from "../store.ts";

export function RunningList({ desk }: { desk: Desk }) {
	const jobs = useStore(desk.store, (state) => state.jobs).filter(isRunning);
	if (jobs.length === 0) return null;
	return (
		<ul class="running" aria-label="Running jobs">
			{jobs.map((job) => (
				<RunningRow key={job.id} job={job} desk={desk} />
			))}
		</ul>
	);
}

function RunningRow({ job, desk }: { job: JobRecord; desk: Desk }) {
	return (
		<li>
			<span class="spinner" aria-hidden="true" />
			<span class="what">
				<span class="asked">{job.asked}</span>
				<span class="stage">
					{job.stage}
					{job.sourceName ? ` · ${job.sourceName}` : ""}
				</span>
			</span>
			<button type="button" class="plain" onClick={() => void desk.cancel(job)}>
				Cancel
			</button>
		</li>
	);
}
