// History: what was made, what it cost, and everything that can still be done with it.
import { usd } from "../../../shared/models/price.ts";
import type { Desk } from "../desk.ts";
import { isRunning, type JobRecord, spentTodayMicroUsd } from "../jobs/job-record.ts";
import { LiftOffers } from "../parts/lift-offers.tsx";
import { StoredThumbnail } from "../parts/thumbnail.tsx";
import { useStore } from "../store.ts";

export function HistoryTab({ desk }: { desk: Desk }) {
	const { jobs, dayCapUsd } = useStore(desk.store, (state) => state);
	const done = jobs.filter((job) => !isRunning(job));
	const spent = spentTodayMicroUsd(jobs, Date.now());
	return (
		<div class="panel-body">
			<div class="scroll">
				{done.length === 0 ? (
					<div class="empty-state">
						<p>
							<strong>Nothing yet</strong>
							<br />
							What you edit and create is listed here, with what it cost.
						</p>
					</div>
				) : (
					<ul class="history" aria-label="History">
						{done.map((job) => (
							<HistoryRow key={job.id} job={job} desk={desk} />
						))}
					</ul>
				)}
			</div>
			<footer>
				<p class="price">
					<span>
						{usd(spent)} of {usd(dayCapUsd * 1_000_000)} spent today
					</span>
					<span class="spent">on this device</span>
				</p>
			</footer>
		</div>
	);
}

const costOf = (job: JobRecord): string =>
	job.money === "none" ? "Free" : `${usd(job.costMicroUsd)}${job.money === "maybe" ? " at most" : ""}`;

const when = (at: number): string =>
	new Date(at).toLocaleString(undefined, {
		month: "short",
		day: "numeric",
		hour: "2-digit",
		minute: "2-digit",
	});

function HistoryRow({ job, desk }: { job: JobRecord; desk: Desk }) {
	const placed = job.placed.length > 0;
	const failed = job.status !== "completed";
	return (
		<li>
			<StoredThumbnail desk={desk} hash={job.placed[0]?.imageHash ?? null} id={job.placed[0]?.id ?? null} />
			<div class="what">
				<span class="asked">{job.asked}</span>
				<span class="stage">
					{costOf(job)} · {when(job.createdAt)}
				</span>
				{failed ? <span class="stage bad">{job.stage}</span> : null}
				{job.error ? <span class="stage">{job.error.hint}</span> : null}
				<LiftOffers desk={desk} jobId={job.id} />
				<div class="row">
					{placed ? (
						<button type="button" class="plain" onClick={() => void desk.showLayers(job)}>
							Show
						</button>
					) : null}
					{job.step !== null || job.server?.jobId || job.kind === "layers" ? (
						<button type="button" class="plain" onClick={() => void desk.placeAgain(job)}>
							Place again
						</button>
					) : null}
					<button type="button" class="plain" onClick={() => void desk.forget(job)}>
						Forget
					</button>
				</div>
			</div>
		</li>
	);
}
