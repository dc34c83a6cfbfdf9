package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's time is the database's, whatever becomes of this machine's clock. */
class StoreClockTest {
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final Offset<Long> NEAR = within(TimeUnit.SECONDS.toMillis(30));

    @TempDir
    private Path folder;

    private final AtomicLong off = new AtomicLong();
    private final AtomicLong passed = new AtomicLong();

    private long wall() {
        return System.currentTimeMillis() + off.get();
    }

    private StoreClock clock() {
        Database database = new Database(H2JournalTest.source(folder));
        return new StoreClock(database, database.dialect(), () -> System.nanoTime() + passed.get(), this::wall);
    }

    @Test
    void aClockThatIsWrongFromTheStartDoesNotMatter() {
        off.set(-HOUR);

        assertThat(clock().at(wall())).isCloseTo(System.currentTimeMillis(), NEAR);
    }

    @Test
    void aClockThatIsSetMeanwhileDoesNotMatter() {
        StoreClock clock = clock();
        off.set(HOUR);

        assertThat(clock.at(wall())).isCloseTo(System.currentTimeMillis(), NEAR);

        off.set(-HOUR);

        assertThat(clock.at(wall())).isCloseTo(System.currentTimeMillis(), NEAR);
    }

    @Test
    void aMachineThatSleptAsksTheDatabase() {
        StoreClock clock = clock();
        passed.set(-TimeUnit.HOURS.toNanos(1)); // no time has passed for it

        assertThat(clock.at(wall())).isCloseTo(System.currentTimeMillis(), NEAR);
    }

    @Test
    void guardsWithAClockOfTheirOwnAreAsFarFromTheDatabase() {
        assertThat(clock().at(wall() + HOUR)).isCloseTo(System.currentTimeMillis() + HOUR, NEAR);
    }
}
