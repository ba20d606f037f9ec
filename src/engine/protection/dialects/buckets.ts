/**
 * Calendar buckets: two points fall into the same hour, day, ISO week, month or year, or not.
 *
 * Law: a bucket is named by a number that is equal inside it and different outside. The week is
 * that of ISO 8601, which begins on Monday. Times are seconds since 1970-01-01 on the local clock.
 * Example: 2024-12-30 and 2025-01-05 share a week and no year.
 */
import { secondsPerDay, secondsPerHour } from '../../units/index.ts';
import { civilDate, weekStart } from '../calendar.ts';

export type Bucket = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The number that names the bucket a time falls into. */
export function bucketOf(bucket: Bucket, seconds: number): number {
	const day = Math.floor(seconds / secondsPerDay);
	switch (bucket) {
		case 'second':
			return Math.floor(seconds);
		case 'minute':
			return Math.floor(seconds / 60);
		case 'hour':
			return Math.floor(seconds / secondsPerHour);
		case 'day':
			return day;
		case 'week':
			return weekStart(day);
		case 'month':
		case 'quarter':
		case 'year': {
			const { year, month } = civilDate(day);
			if (bucket === 'year') return year;
			return bucket === 'month' ? year * 12 + month : year * 4 + Math.ceil(month / 3);
		}
	}
}
