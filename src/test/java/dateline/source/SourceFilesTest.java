package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFilesTest {
    @TempDir
    private Path folder;

    @Test
    void foldersAreWalkedByNameAndHiddenFilesLeftOut() throws IOException {
        write("b/2.json", story("b2"));
        write("b/10.json", story("b10"));
        write("a.ndjson", story("a"));
        write("c/.hidden/x.json", story("x"));
        write("c/.y.json", story("y"));
        write("c/z.json", story("z"));
        Collected read = Collected.of(folder);
        assertThat(read.ids()).containsExactly("a", "b10", "b2", "z");
        assertThat(read.origins()).first().isEqualTo(folder.resolve("a.ndjson") + "#1");
        assertThat(read.refused()).isEmpty();
    }

    @Test
    void whatHasNothingToReadIsNamed() throws IOException {
        Path missing = folder.resolve("missing");
        Path emptyFolder = Files.createDirectory(folder.resolve("none"));
        Path empty = write("empty.json", "");
        Path blank = write("blank.json", " \n\n");
        Path array = write("array.json", "[]");
        Path fine = write("fine.json", story("fine"));
        Collected read = Collected.of(missing, emptyFolder, empty, blank, array, fine);
        assertThat(read.ids()).containsExactly("fine");
        assertThat(read.refused())
                .containsExactly(
                        missing + ": no such file or folder",
                        emptyFolder + ": empty folder",
                        empty + ": empty file",
                        blank + ": nothing but white space",
                        array + ": no article in it");
    }

    @Test
    void aFolderWithinItselfEnds() throws IOException {
        write("a.json", story("a"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder);
        Path broken = Files.createSymbolicLink(folder.resolve("zero"), folder.resolve("nowhere"));
        Collected read = Collected.of(folder);
        assertThat(read.ids()).containsExactly("a");
        assertThat(read.refused())
                .containsExactly(loop + ": folders within folders without end", broken + ": no such file or folder");
    }

    @Test
    void aFileThatCannotBeOpenedIsRefusedByName() throws IOException {
        Path self = folder.resolve("self");
        Files.createSymbolicLink(self, self);
        assertThat(Collected.of(self).refused()).containsExactly(self + ": no such file or folder");
    }

    @Test
    void aFileThatBreaksWhileReadingKeepsWhatCameBefore() {
        var collected = new Collected();
        byte[] good = (story("a") + story("b")).getBytes(StandardCharsets.UTF_8);
        assertThat(readBroken(good, collected).ids()).containsExactly("a", "b");
        assertThat(collected.refused()).containsExactly("in: not readable after article 2: the disk is gone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00 01 02 03 | a binary file (NUL bytes)
            50 4B 03 04 | format not recognised: a zip archive is not read yet
            42 5A 68 39 | format not recognised: compression other than gzip is not read yet
            25 50 44 46 | format not recognised: PDF is not read yet
            68 65 6C 6C 6F | format not recognised: neither JSON nor markup nor the text of a story (--format text takes it for one)
            1F 8B 08 | not readable: it ends too early
            """)
    void whatIsNotReadIsNamed(String hex, String reason) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThat(Collected.of(bytes).refused()).containsExactly("in: " + reason);
    }

    @Test
    void compressionIsRecognisedByContentAndSeveralMembersAreOneFile() throws IOException {
        byte[] both = join(gzip(bytes(story("a"))), gzip(bytes(story("b"))));
        Path file = folder.resolve("stories.json");
        Files.write(file, both);
        Collected read = Collected.of(file);
        assertThat(read.origins()).containsExactly(file + "#1", file + "#2");
        assertThat(read.ids()).containsExactly("a", "b");
        assertThat(read.bytes).isEqualTo(both.length).isEqualTo(SourceFiles.totalBytes(List.of(folder)));
    }

    @Test
    void aPipeThatDripsGivesAllMembers() throws IOException {
        byte[] both = join(gzip(bytes(story("a"))), gzip(bytes(story("b"))));
        var dripping = new FilterInputStream(new ByteArrayInputStream(both)) {
            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return super.read(to, offset, Math.min(1, length));
            }

            @Override
            public int available() {
                return 0;
            }
        };
        var collected = new Collected();
        new SourceFiles(new Parsers()).read(List.of(Path.of("-")), dripping, null, collected);
        assertThat(collected.origins()).containsExactly("-#1", "-#2");
    }

    @Test
    void aTruncatedGzipGivesWhatItHas() throws IOException {
        var many = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            many.append(story("s" + i * 7919));
        }
        byte[] whole = gzip(bytes(many.toString()));
        Collected read = Collected.of(Arrays.copyOf(whole, whole.length / 2));
        assertThat(read.articles).hasSizeBetween(1000, 4000);
        assertThat(read.refused())
                .containsExactly("in: not readable after article " + read.articles.size() + ": it ends too early");
    }

    @Test
    void bytesBehindAGzipAreNotPassedOverInSilence() throws IOException {
        Collected read = Collected.of(join(gzip(bytes(story("a"))), bytes("garbage behind it")));
        assertThat(read.ids()).containsExactly("a");
        assertThat(read.refused()).singleElement().asString().startsWith("in: not readable after article 1: ");
    }

    @Test
    void archivesAreReadMemberByMember() throws IOException {
        byte[] tar = tar(
                "./a.json",
                bytes(story("a")),
                "deep/b.json.gz",
                gzip(bytes(story("b") + story("c"))),
                "._d",
                bytes("x"),
                "readme",
                bytes("Hello."));
        for (byte[] archive : List.of(tar, gzip(tar))) {
            Collected read = Collected.of(archive);
            assertThat(read.origins()).containsExactly("in!./a.json#1", "in!deep/b.json.gz#1", "in!deep/b.json.gz#2");
            assertThat(read.refused())
                    .containsExactly(
                            "in!readme: format not recognised: neither JSON nor markup nor the text of a story (--format text takes it for one)");
        }
    }

    @Test
    void anArchiveInAnArchiveIsRead() throws IOException {
        Collected read = Collected.of(tar("inner.tgz", gzip(tar("a.json", bytes(story("a"))))));
        assertThat(read.origins()).containsExactly("in!inner.tgz!a.json#1");
    }

    @Test
    void archivesWithoutEndAreRefused() throws IOException {
        byte[] wrapped = bytes(story("a"));
        for (int i = 0; i < ArticleLimits.ARCHIVE_DEPTH; i++) {
            wrapped = gzip(wrapped);
        }
        assertThat(Collected.of(wrapped).ids()).containsExactly("a");
        assertThat(Collected.of(gzip(wrapped)).refused()).containsExactly("in: wrapped more than 4 times");
    }

    @Test
    void linksInArchivesAreRefusedAndAnArchiveOfNothingIsNamed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            tar.putArchiveEntry(new TarArchiveEntry("folder/"));
            tar.closeArchiveEntry();
            var link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThat(Collected.of(bytes.toByteArray()).refused()).containsExactly("in!link: not a regular file");
        assertThat(Collected.of(tar(".hidden", bytes("x"))).refused()).containsExactly("in: empty archive");
    }

    @Test
    void aTruncatedTarGivesWhatItHasAndIsNamed() throws IOException {
        byte[] tar = tar("a.json", bytes(story("a")), "b.json", bytes(story("b").repeat(100)));
        for (int length : new int[] {1024 + 300, 1024 + 512, 1024 + 900, 1024 + 1024}) {
            Collected read = Collected.of(Arrays.copyOf(tar, length));
            assertThat(read.ids()).as("cut at " + length).startsWith("a").hasSizeGreaterThan(length > 1900 ? 10 : 0);
            assertThat(read.refused()).as("cut at " + length).isNotEmpty();
        }
    }

    @Test
    void aDamagedTarIsNamed() throws IOException {
        byte[] tar = tar("a.json", bytes(story("a")), "b.json", bytes(story("b")));
        Arrays.fill(tar, 1024, 1400, (byte) '!');
        Collected read = Collected.of(tar);
        assertThat(read.ids()).containsExactly("a");
        assertThat(read.refused()).singleElement().asString().startsWith("in: not readable: ");
    }

    @Test
    void byteOrderMarksAreRespected() throws IOException {
        String text = "{\"id\":\"é😀\",\"title\":\"T\"}\n";
        byte[] utf8 = join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes(text));
        byte[] bigEndian = join(new byte[] {(byte) 0xFE, (byte) 0xFF}, text.getBytes(StandardCharsets.UTF_16BE));
        byte[] littleEndian = join(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(StandardCharsets.UTF_16LE));
        for (byte[] document : List.of(utf8, bigEndian, littleEndian, gzip(littleEndian))) {
            assertThat(Collected.of(document).ids()).containsExactly("é😀");
        }
    }

    @Test
    void pairsOfSurrogatesMayLieAnywhereInUtf16() {
        String text = "{\"id\":\"a\",\"title\":\"" + "x" + "😀".repeat(20_000) + "\"}";
        byte[] document = join(new byte[] {(byte) 0xFE, (byte) 0xFF}, text.getBytes(StandardCharsets.UTF_16BE));
        assertThat(Collected.of(document).articles)
                .extracting(Article::title)
                .containsExactly("x" + "😀".repeat(20_000));
    }

    @Test
    void brokenUtf16IsNamed() {
        byte[] document = join(
                new byte[] {(byte) 0xFE, (byte) 0xFF},
                "{\"id\":\"a\",\"title\":\"A\"}\n\uD800x".getBytes(StandardCharsets.UTF_16BE));
        document[document.length - 4] = (byte) 0xD8;
        document[document.length - 3] = 0;
        assertThat(Collected.of(document).refused())
                .containsExactly("in: not readable: it is not in the encoding that it begins with");
    }

    @Test
    void theFormatCanBeForced() {
        byte[] note = bytes("A short note\n\nWith one line.");
        assertThat(Collected.of(note).articles).isEmpty();
        assertThat(Collected.of(note, Format.SCRAPED_TEXT).articles)
                .extracting(Article::title)
                .containsExactly("A short note");
    }

    @Test
    void jsonWhoseFirstLinesAreBrokenIsStillJson() {
        Collected read = Collected.of("# exported\n" + story("a"));
        assertThat(read.ids()).containsExactly("a");
        assertThat(read.refusals).singleElement().extracting(Refusal::line).isEqualTo(1);
    }

    @Test
    void anExceptionOfTheSinkEndsTheReading() {
        Sink failing = new Sink() {
            @Override
            public void story(Source source, Article article) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void refused(Refusal refusal) {
                throw new AssertionError(refusal);
            }
        };
        assertThatThrownBy(() -> new SourceFiles(new Parsers())
                        .read(new ByteArrayInputStream(gzip(bytes(story("a")))), "in", null, failing))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    private static Collected readBroken(byte[] good, Collected into) {
        InputStream failing = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        var breaking = new SequenceInputStream(new ByteArrayInputStream(good), failing);
        try {
            new SourceFiles(new Parsers()).read(breaking, "in", Format.JSON, into);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return into;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String story(String id) {
        return "{\"id\":\"" + id + "\",\"title\":\"Story " + id + "\"}\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] tar(Object... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = (byte[]) namesAndContents[i + 1];
                var entry = new TarArchiveEntry((String) namesAndContents[i]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
