/// Proofs about the whole desk: crashes by seed, a real `kill -9`, one generated day, and runs on real data.
///
/// Start at [CrashScheduleTest], then [KilledDeskTest], [DayLogTest] and [GeneratedDayTest].
package io.alphapanda.app.proof;
