package dateline.archive;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Hears what a class logs, so that a test can wait until something has gone wrong behind the scenes.
final class Logged extends Handler implements AutoCloseable {
    private final Logger logger;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    private Logged(Logger logger) {
        this.logger = logger;
    }

    static Logged by(Class<?> type) {
        var logged = new Logged(Logger.getLogger(type.getName()));
        logged.logger.addHandler(logged);
        return logged;
    }

    /// Waits for a message or the cause logged with it that says so.
    void await(String part) throws InterruptedException {
        while (!messages.take().contains(part)) {
            // Something else went wrong as well.
        }
    }

    @Override
    public void publish(LogRecord logged) {
        messages.add(logged.getMessage() + " " + logged.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
