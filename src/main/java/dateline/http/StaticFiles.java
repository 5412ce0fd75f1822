package dateline.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The style sheet and its like, read once from the class path: a fixed list, so that no name in an address
/// reaches a file.
final class StaticFiles {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8",
            "svg",
            "image/svg+xml",
            "txt",
            "text/plain; charset=utf-8");

    private final Map<String, StaticFile> files;

    /// One file; its content is part of its address, as a hash, so that it can be cached for good.
    static final class StaticFile {
        private final String name;
        private final byte[] content;
        private final String hash;

        StaticFile(String name, byte[] content, String hash) {
            this.name = name;
            this.content = content;
            this.hash = hash;
        }

        String hash() {
            return hash;
        }

        InputStream open() {
            return new ByteArrayInputStream(content);
        }

        String mediaType() {
            return MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        }

        String address() {
            return "/static/" + name + "?v=" + hash;
        }
    }

    StaticFiles(String... names) {
        files = Arrays.stream(names).collect(Collectors.toUnmodifiableMap(name -> name, StaticFiles::load));
    }

    Optional<StaticFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    String address(String name) {
        return file(name)
                .orElseThrow(() -> new IllegalArgumentException("no static file '" + name + "'"))
                .address();
    }

    private static StaticFile load(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: /static/" + name);
            }
            byte[] content = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new StaticFile(name, content, HexFormat.of().formatHex(digest, 0, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
