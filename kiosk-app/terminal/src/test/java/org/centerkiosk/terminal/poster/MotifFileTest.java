package org.centerkiosk.terminal.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every drawing keeps to, so that the twelve stay one family and cheap to draw. */
class MotifFileTest {
    private static final String RED = "#BF3A2B";
    private static final String KIOSK = "https://centerkiosk.org/ns/poster";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String CC = "http://creativecommons.org/ns#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]+");
    private static final Set<String> SHAPES = Set.of("path", "circle", "ellipse", "rect");
    private static final Set<String> DRAWING =
            Set.of("svg", "title", "desc", "metadata", "defs", "linearGradient", "stop", "g");

    @ParameterizedTest
    @EnumSource(Motif.class)
    void saysWhatItIsAndUnderWhichLicence(Motif motif) throws Exception {
        Document file = parse(motif);
        assertThat(text(file, "*", "title")).isNotBlank();
        assertThat(text(file, "*", "desc")).isNotBlank();
        assertThat(text(file, DC, "creator")).isEqualTo("Center Kiosk contributors");
        Element licence = (Element) file.getElementsByTagNameNS(CC, "license").item(0);
        assertThat(licence.getAttributeNS(RDF, "resource")).isEqualTo("https://www.apache.org/licenses/LICENSE-2.0");
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void isASquareOfFlatShapes(Motif motif) throws Exception {
        Document file = parse(motif);
        assertThat(file.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1000 1000");
        for (Element element : svgElements(file)) {
            assertThat(SHAPES.contains(element.getLocalName()) || DRAWING.contains(element.getLocalName()))
                    .as(element.getLocalName())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void gradientsHaveTwoStops(Motif motif) throws Exception {
        NodeList gradients = parse(motif).getElementsByTagNameNS("*", "linearGradient");
        assertThat(gradients.getLength()).isPositive();
        for (int i = 0; i < gradients.getLength(); i++) {
            Element gradient = (Element) gradients.item(i);
            assertThat(gradient.getElementsByTagNameNS("*", "stop").getLength()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void usesTheColoursOfItsPaletteAlone(Motif motif) throws Exception {
        Document file = parse(motif);
        NodeList ramps = file.getElementsByTagNameNS(KIOSK, "ramp");
        assertThat(ramps.getLength()).isBetween(3, 5);
        Set<String> declared = new HashSet<>();
        for (int i = 0; i < ramps.getLength(); i++) {
            List<String> ramp = List.of(ramps.item(i).getTextContent().split(" "));
            assertThat(ramp).hasSizeLessThanOrEqualTo(5);
            declared.addAll(ramp);
        }
        Set<String> used = new HashSet<>();
        svgElements(file).forEach(element -> used.addAll(colors(element)));
        assertThat(used).containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void showsRedOnceAtMost(Motif motif) throws Exception {
        long red = svgElements(parse(motif)).stream()
                .filter(element -> colors(element).contains(RED))
                .count();
        assertThat(red).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void keepsItsFocusInTheMiddle(Motif motif) {
        Motif.Focus focus = motif.focus();
        assertThat(focus.x()).isGreaterThanOrEqualTo(100);
        assertThat(focus.x() + focus.width()).isLessThanOrEqualTo(900);
        assertThat(focus.y()).isGreaterThanOrEqualTo(130);
        assertThat(focus.bottom()).isLessThanOrEqualTo(880);
        assertThat(motif.ground()).isBetween(800.0, 900.0);
    }

    private static Document parse(Motif motif) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = MotifArt.resource(motif).openStream()) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static String text(Document file, String namespace, String name) {
        return file.getElementsByTagNameNS(namespace, name).item(0).getTextContent();
    }

    private static List<Element> svgElements(Document file) {
        NodeList all = file.getElementsByTagNameNS("http://www.w3.org/2000/svg", "*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static Set<String> colors(Element element) {
        Set<String> colors = new HashSet<>();
        for (String attribute : List.of("fill", "stroke", "stop-color", "style")) {
            Matcher matcher = COLOR.matcher(element.getAttribute(attribute));
            while (matcher.find() && !element.getAttribute(attribute).startsWith("url")) {
                colors.add(matcher.group());
            }
        }
        return colors;
    }
}
