import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.slf4j.LoggerFactory;

/**
 * What a runtime may lack without anybody noticing at its start: run with the runtime and the class path of the package.
 * The arguments are a folder to write into and a PKCS #12 file (password "changeit") for a server on this machine.
 */
final class RuntimeCheck {

    private static final char[] PASSWORD = "changeit".toCharArray();

    interface Check {
        Object result() throws Exception;
    }

    private static boolean failed;

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Path keys = Path.of(arguments[1]);
        expect("Chinese dates", "2026年11月22日星期日", RuntimeCheck::chineseDate);
        expect("English dates", "Sunday, November 22, 2026", RuntimeCheck::englishDate);
        expect("zones", true, () -> ZoneId.getAvailableZoneIds().contains("Asia/Shanghai"));
        expect("GB18030", "文明䶮€", () -> new String("文明䶮€".getBytes("GB18030"), Charset.forName("GB18030")));
        expect("XML", "活动", RuntimeCheck::xml);
        expect("picture formats", true, () -> List.of(ImageIO.getReaderFormatNames()).containsAll(List.of("webp", "jpeg", "png")));
        expect("Chinese letters in pictures", true, RuntimeCheck::drawnLetters);
        expect("SQLite", "文明", () -> sqlite(folder));
        expect("logback", "ch.qos.logback.classic.Logger", () -> LoggerFactory.getLogger("check").getClass().getName());
        expect("trusted authorities", true, () -> trusted(null).getAcceptedIssuers().length > 50);
        expect("HTTPS", "TLSv1.3 200 你好", () -> https(keys));
        System.exit(failed ? 1 : 0);
    }

    private static void expect(String what, Object wanted, Check check) {
        Object found;
        try {
            found = check.result();
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            found = e;
        }
        if (!wanted.equals(found)) {
            failed = true;
            System.err.println(what + ": " + found + " instead of " + wanted);
        }
    }

    private static String chineseDate() {
        return LocalDate.of(2026, 11, 22)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.CHINA));
    }

    private static String englishDate() {
        return LocalDate.of(2026, 11, 22)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.US));
    }

    private static String xml() throws Exception {
        try (InputStream in = new ByteArrayInputStream("<a>活动</a>".getBytes("UTF-8"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement().getTextContent();
        }
    }

    private static boolean drawnLetters() {
        var image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setFont(new java.awt.Font("Noto Sans CJK SC", java.awt.Font.PLAIN, 60));
        pen.drawString("文明", 10, 80);
        boolean known = pen.getFont().canDisplayUpTo("文明") < 0;
        pen.dispose();
        int lit = 0;
        for (int rgb : image.getRGB(0, 0, 200, 100, null, 0, 200)) {
            lit += (rgb & 0xff) > 128 ? 1 : 0;
        }
        return known && lit > 500;
    }

    private static String sqlite(Path folder) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Files.createDirectories(folder).resolve("check.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT '文明'")) {
            return rows.getString(1);
        }
    }

    private static X509TrustManager trusted(KeyStore store) throws Exception {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private static String https(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD);
        var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(store, PASSWORD);
        var ends = SSLContext.getInstance("TLS");
        ends.init(keyManagers.getKeyManagers(), new X509TrustManager[] {trusted(store)}, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ends));
        server.createContext("/", exchange -> {
            byte[] body = "你好".getBytes("UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (var client = HttpClient.newBuilder().sslContext(ends).build()) {
            var address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            return answer.sslSession().orElseThrow().getProtocol() + " " + answer.statusCode() + " " + answer.body();
        } finally {
            server.stop(0);
        }
    }
}
