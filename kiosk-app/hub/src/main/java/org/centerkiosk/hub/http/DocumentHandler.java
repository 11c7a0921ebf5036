package org.centerkiosk.hub.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves documents from memory, compressed beforehand, with validators; no servlet in the way. */
final class DocumentHandler extends Handler.Abstract {

    private static final int MOST_DIGITS = 9;
    private static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    private final Map<String, PublicDocument> fixed = new HashMap<>();
    private final Map<String, PublicDocument> numbered = new HashMap<>();

    DocumentHandler(List<PublicDocument> documents) {
        for (PublicDocument document : documents) {
            if (document.isNumbered()) {
                numbered.put(document.prefix(), document);
            } else {
                fixed.put(document.path(), document);
            }
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        PublicDocument document = fixed.get(path);
        int number = 0;
        if (document == null) {
            int tail = path.lastIndexOf('/') + 1;
            document = numbered.get(path.substring(0, tail));
            number = document == null ? 0 : number(path.substring(tail));
        }
        if (document == null) {
            return false;
        }
        if (!Methods.isRead(request, response, callback)) {
            return true;
        }
        answer(document, number, request, response, callback);
        return true;
    }

    private static void answer(
            PublicDocument document, int number, Request request, Response response, Callback callback) {
        Optional<ServedDocument> found;
        try {
            found = number < 0 ? Optional.empty() : document.source().find(request, number);
        } catch (ProblemException refused) {
            Problems.write(refused.problem(), response, callback);
            return;
        }
        if (found.isPresent()) {
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, document.cacheControl());
            send(found.get(), request, response, callback);
        } else {
            Problem problem = document.isNumbered()
                    ? Problems.notFound(Request.getPathInContext(request))
                    : Problems.notYet(document.what());
            Problems.write(problem, response, callback);
        }
    }

    private static void send(ServedDocument document, Request request, Response response, Callback callback) {
        HttpFields wishes = request.getHeaders();
        boolean compressed = acceptsGzip(wishes);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.ETAG, EntityTag.of(document.sha256(), compressed));
        headers.put(VARY);
        if (EntityTag.isIn(wishes.getValuesList(HttpHeader.IF_NONE_MATCH), document.sha256())) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
            return;
        }
        var body = compressed ? document.gzip() : document.plain();
        headers.put(HttpHeader.CONTENT_TYPE, document.type());
        headers.put(HttpHeader.CONTENT_LENGTH, body.remaining());
        if (compressed) {
            headers.put(GZIP);
        }
        response.write(true, body, callback);
    }

    private static boolean acceptsGzip(HttpFields wishes) {
        HttpField field = wishes.getField(HttpHeader.ACCEPT_ENCODING);
        if (field == null) {
            return false;
        }
        return field.getValue().equals("gzip")
                || wishes.getQualityCSV(HttpHeader.ACCEPT_ENCODING).stream()
                        .anyMatch(coding -> coding.equals("gzip") || coding.equals("*"));
    }

    /** -1 where it is none; without leading zeros, so that one document has one address. */
    private static int number(String text) {
        boolean isNumber = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(text) : -1;
    }
}
