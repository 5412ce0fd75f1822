package dateline.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Errors that never reach a route, such as a request line that is none: Jetty would answer them with a page of
/// its own.
final class JettyErrors extends ErrorHandler {
    private final Replies replies;

    JettyErrors(Replies replies) {
        this.replies = replies;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = code == 500 && cause != null
                ? Replies.unexpected(cause)
                : Problem.of(code, message == null ? "the request cannot be answered" : message);
        boolean json = forPrograms(request);
        Replies.SECURITY_HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
        if (Cors.covers(request.getMethod(), String.valueOf(request.getHttpURI().getPath()))) {
            Cors.answer((name, value) -> response.getHeaders().put(name, value));
        }
        response.getHeaders().put("Content-Type", json ? Problem.MEDIA_TYPE : "text/html; charset=utf-8");
        byte[] body = json ? problem.json() : replies.page(problem, null);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /// An address that could not be read does not tell; then a page is only for who asks for one.
    private static boolean forPrograms(Request request) {
        String accept = request.getHeaders().get("Accept");
        return Replies.forPrograms(String.valueOf(request.getHttpURI().getPath()))
                || accept == null
                || !accept.contains("text/html");
    }

    /// What a `java.lang.Error` leaves: Javalin hands over the bare response.
    static void write(HttpServletResponse response, Problem problem) {
        if (response.isCommitted()) {
            return;
        }
        boolean open = response.containsHeader("Access-Control-Allow-Origin");
        response.reset();
        Replies.SECURITY_HEADERS.forEach(response::setHeader);
        if (open) {
            Cors.answer(response::setHeader);
        }
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(problem.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
