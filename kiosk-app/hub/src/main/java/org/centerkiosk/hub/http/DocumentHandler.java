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
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    private final Map<String, Place> fixed = new HashMap<>();
    private final Map<String, Place> numbered = new HashMap<>();
    private final boolean isInMemory;

    private record Place(PublicDocument document, HttpField cacheControl) {}

    /** @param isInMemory no source waits for anything; what is not found may be found by another handler */
    DocumentHandler(List<PublicDocument> documents, boolean isInMemory) {
        this.isInMemory = isInMemory;
        for (PublicDocument document : documents) {
            HttpField cacheControl = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, document.cacheControl());
            Place place = new Place(document, cacheControl);
            if (document.isNumbered()) {
                numbered.put(document.prefix(), place);
            } else {
                fixed.put(document.path(), place);
            }
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return isInMemory ? InvocationType.NON_BLOCKING : InvocationType.BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        Place place = fixed.get(path);
        int number = 0;
        if (place == null) {
            int tail = path.lastIndexOf('/') + 1;
            place = numbered.get(path.substring(0, tail));
            number = place == null ? 0 : number(path.substring(tail));
        }
        if (place == null) {
            return false;
        }
        if (!Methods.isRead(request, response, callback)) {
            return true;
        }
        return answer(place, number, request, response, callback);
    }

    private boolean answer(Place place, int number, Request request, Response response, Callback callback) {
        Optional<ServedDocument> found;
        try {
            found = number < 0 ? Optional.empty() : place.document().source().find(request, number);
        } catch (ProblemException refused) {
            Problems.write(refused.problem(), response, callback);
            return true;
        }
        if (found.isPresent()) {
            response.getHeaders().put(place.cacheControl());
            send(found.get(), request, response, callback);
        } else if (isInMemory) {
            return false;
        } else {
            Problem problem = place.document().isNumbered()
                    ? Problems.notFound(Request.getPathInContext(request))
                    : Problems.notYet(place.document().what());
            Problems.write(problem, response, callback);
        }
        return true;
    }

    private static void send(ServedDocument document, Request request, Response response, Callback callback) {
        HttpFields wishes = request.getHeaders();
        ServedDocument.Form form = document.form(acceptsGzip(wishes));
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(form.tag());
        headers.put(VARY);
        if (EntityTag.isIn(wishes.getValuesList(HttpHeader.IF_NONE_MATCH), document.sha256())) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
            return;
        }
        form.description().forEach(headers::put);
        response.write(true, form.bytes(), callback);
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
