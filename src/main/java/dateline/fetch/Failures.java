package dateline.fetch;

import dateline.source.Shown;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/// What went wrong on the way, for people.
final class Failures {
    private Failures() {}

    static String reason(IOException e) {
        String message = Shown.plain(String.valueOf(e.getMessage()), 200);
        return switch (e) {
            case TruncatedChunkException _ -> "the body is truncated: a chunk ends early";
            case MalformedChunkCodingException _ -> "the body's chunks are damaged: " + message;
            case ConnectionClosedException _ -> "the body is truncated: " + message;
            case EOFException _ ->
                e.getMessage() == null ? "the body is truncated: its compressed data end early" : message;
            case ZipException _ -> message;
            case NoHttpResponseException _ -> "the server closes the connection without a reply";
            case UnknownHostException _ -> message;
            case ConnectException _ -> "no connection: " + message;
            case SSLException _ -> "no secure connection: " + message;
            case SocketException _ -> "the connection broke: " + message;
            default -> message;
        };
    }
}
