"""Hostile and malformed texts that call themselves tables. All rows are made up for the tests."""

from __future__ import annotations

HEADER = "id,date,lat,lon,country,place,people,note"
GOOD = "T1,2024-05-02,13.48,2.17,Niger,Niamey,60,test data"


def csv(*rows: str, header: str = HEADER) -> bytes:
    """Return a table in UTF-8."""
    return "\n".join((header, *rows, "")).encode()


#: What the whole file is refused for.
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "only a byte order mark": (b"\xef\xbb\xbf", "blank_file"),
    "a megabyte of blanks": (b" \n" * 500_000, "blank_file"),
    "header only": (HEADER.encode() + b"\n", "no_rows"),
    "a web page": (b"<!DOCTYPE html><html><script>alert(1)</script></html>", "html"),
    "a web page after a mark": (b"\xef\xbb\xbf  <html><body>404</body></html>", "html"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "not_a_table"),
    "a JPEG": (b"\xff\xd8\xff\xe0" + b"\0" * 64, "not_a_table"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "not_a_table"),
    "a gzip": (b"\x1f\x8b\x08\0" + b"x" * 64, "not_a_table"),
    "a program": (b"\x7fELF\x02\x01\x01" + b"\0" * 64, "not_a_table"),
    "UTF-16 without a mark": (csv(GOOD).decode().encode("utf-16-le"), "binary"),
    "broken UTF-16": (b"\xff\xfeA\0,\0B\0\n\0\x00\xd8", "bad_encoding"),
    "a flood of NUL": (csv(GOOD) + b"\0" * 10_000, "binary"),
    "one column": (b"place\nNiamey\nGao\n", "one_column"),
    "the name of another reader": (b"CSV:/etc/passwd\n", "one_column"),
    "a path of a virtual file": (b"/vsicurl/http://127.0.0.1/x\n", "one_column"),
    "two columns of one name": (csv("1,2,3", header="lat,lon,lat"), "twice"),
    "too many columns": (
        csv("1", header=",".join(f"c{i}" for i in range(300))),
        "too_many_columns",
    ),
    "a quote never closed": (csv(GOOD, 'T2,"2024-05-02,13.48,2.17', GOOD), "open_quote"),
    "a quote open for a megabyte": (
        csv(GOOD, 'T2,"' + "x" * 200 + ("\n" + "y" * 200) * 5000),
        "open_quote",
    ),
    "a line without end": (HEADER.encode() + b"\n" + b"x" * 3_000_000, "long_line"),
    "dates of two readings": (csv("T1,03/04/2024,13.48,2.17,Niger,Niamey,,"), "ask_date"),
    "dates in both orders": (
        csv("T1,13/04/2024,13.48,2.17,Niger,,,", "T2,04/13/2024,13.48,2.17,Niger,,,"),
        "ask_date_mixed",
    ),
    "points and commas": (
        csv('T1,2024-05-02,"13,48","2,17",Niger,,,', "T2,2024-05-02,13.48,2.17,Niger,,,"),
        "ask_decimal",
    ),
    "a thousand or one and a bit": (csv("T1,2024-05-02,13,2,Niger,,1.234,"), "ask_decimal"),
    "no column that is a place": (csv("T1,2024-05-02", header="id,date"), "profile_columns"),
    "a list in JSON": (b"[1, 2, 3]", "other_json"),
    "a geometry alone": (b'{"type": "Point", "coordinates": [2.17, 13.48]}', "other_json"),
    "a GDAL algorithm": (
        b'{"type": "gdal_streamed_alg", "command_line": "gdal vector pipeline ! read /etc/passwd"}',
        "other_json",
    ),
    "a VRT": (
        b"<OGRVRTDataSource><OGRVRTLayer name='passwd'><SrcDataSource>CSV:/etc/passwd"
        b"</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
        "other_xml",
    ),
    "a VRT with a declaration": (
        b"<?xml version='1.0'?><OGRVRTDataSource><OGRVRTLayer name='x'/></OGRVRTDataSource>",
        "other_xml",
    ),
    "a GPX": (b"<?xml version='1.0'?><gpx version='1.1'><wpt lat='1' lon='2'/></gpx>", "other_xml"),
    "cut JSON": (b'{"type": "FeatureCollection", "features": [{"type": "Fea', "damaged"),
    "deep JSON": (b'{"type":"FeatureCollection","features":' + b"[" * 200_000, "damaged"),
    "JSON in Latin-1": ('{"type": "FeatureCollection", "é": 1}'.encode("latin-1"), "bad_encoding"),
    "a link to a system": (
        b'{"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"http://x/"}},'
        b'"features":[]}',
        "external_link",
    ),
    "a system with a grid": (
        b'{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":'
        b'"+proj=longlat +nadgrids=/etc/passwd"}},"features":[{}]}',
        "bad_crs",
    ),
    "features that are none": (
        b'{"type":"FeatureCollection","features":[7,null]}',
        "profile_columns",
    ),
    "no feature": (b'{"type":"FeatureCollection","features":[]}', "no_rows"),
    "a cut KML": (b"<?xml version='1.0'?><kml><Placemark><name>x", "damaged"),
    "a laughing KML": (
        b"<?xml version='1.0'?><!DOCTYPE kml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>"
        b"<!ENTITY c '&b;&b;&b;&b;&b;&b;'>]><kml><Placemark><name>&c;</name></Placemark></kml>",
        "damaged",
    ),
    "a KML that reads a file": (
        b"<?xml version='1.0'?><!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        b"<kml><Placemark><name>&x;</name></Placemark></kml>",
        "damaged",
    ),
    "a KML of links": (
        b"<kml xmlns='http://www.opengis.net/kml/2.2'><NetworkLink><Link><href>http://127.0.0.1/"
        b"</href></Link></NetworkLink></kml>",
        "external_link",
    ),
    "a KML without placemarks": (b"<kml xmlns='http://www.opengis.net/kml/2.2'/>", "no_rows"),
}


def _kml(geometry: str) -> bytes:
    return (
        "<?xml version='1.0' encoding='UTF-8'?><kml xmlns='http://www.opengis.net/kml/2.2'><Document>"
        "<Placemark><name>Niamey</name><description><![CDATA[<script>alert(1)</script>]]>"
        "</description><TimeStamp><when>2024-05-02T00:00:00Z</when></TimeStamp><ExtendedData>"
        f"<Data name='people'><value>60</value></Data></ExtendedData>{geometry}</Placemark>"
        "</Document></kml>"
    ).encode()


def geojson(geometry: str, properties: str = '"date": "2024-05-02"', extra: str = "") -> bytes:
    """Return a collection of one feature."""
    feature = f'{{"type":"Feature","geometry":{geometry},"properties":{{{properties}}}}}'
    return f'{{"type":"FeatureCollection",{extra}"features":[{feature}]}}'.encode()


def _point(lon: str, lat: str) -> str:
    return f'{{"type":"Point","coordinates":[{lon},{lat}]}}'


_MERCATOR = '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},'

#: What is read, and what becomes of each row: "" = accepted, "=" = duplicate, else the reason.
READ: dict[str, tuple[bytes, list[str]]] = {
    "plain": (csv(GOOD), [""]),
    "with a mark": (b"\xef\xbb\xbf" + csv(GOOD), [""]),
    "UTF-16": (csv(GOOD).decode().encode("utf-16"), [""]),
    "Windows-1252": (csv(GOOD.replace("Niamey", "Ménaka")).decode().encode("cp1252"), [""]),
    "bytes of no encoding": (csv(GOOD).replace(b"Niamey", b"M\x81naka"), ["control"]),
    "semicolons and commas": (
        csv("T1;02.05.2024;13,48;2,17", "T2;22.05.2024;13,48;2,17", header="id;date;lat;lon"),
        ["", ""],
    ),
    "tabs": (csv(GOOD).replace(b",", b"\t"), [""]),
    "bars": (csv(GOOD).replace(b",", b"|"), [""]),
    "lines of an old Mac": (csv(GOOD, GOOD).replace(b"\n", b"\r"), ["", "="]),
    "blank lines": (csv("", GOOD, "", ""), [""]),
    "Namibia": (csv("T1,2024-05-02,13.48,2.17,NA,,,"), [""]),
    "a cell too many": (csv(GOOD + ",more", GOOD), ["ragged", ""]),
    "a cell too few": (csv("T1,2024-05-02,13.48", GOOD), ["ragged", ""]),
    "separators at the end": (csv(GOOD + ",,,"), [""]),
    "only separators": (csv(",,,,,,,"), ["missing"]),
    "NUL in a date": (csv("T1,2024-05-\x0002,13.48,2.17,Niger,,,", GOOD), ["nul", ""]),
    "NUL in a row too short": (csv("T1,2024-05-\x0002", GOOD), ["ragged", ""]),
    "more people than a number holds": (
        csv("T1,2024-05-02,13.48,2.17,Niger,,1 000 000 000 000 000 000 000,"),
        ["bad_count"],
    ),
    "a note as long as a book": (csv(GOOD + "x" * 20_000, GOOD), ["long_cell", ""]),
    "1e400": (csv("T1,2024-05-02,1e400,2.17,Niger,,,"), ["bad_number"]),
    "infinite": (csv("T1,2024-05-02,inf,2.17,Niger,,,"), ["bad_number"]),
    "no number": (csv("T1,2024-05-02,nan,2.17,Niger,,,"), ["bad_number"]),
    "a number of Python": (csv("T1,2024-05-02,1_3.4,2.17,Niger,,,"), ["bad_number"]),
    "latitude beyond the pole": (csv("T1,2024-05-02,-181,100,,,,"), ["bad_lat"]),
    "longitude beyond the line": (csv("T1,2024-05-02,13.48,181,,,,"), ["bad_lon"]),
    "swapped in Niger": (csv("T1,2024-05-02,2.17,13.48,Niger,,,"), ["swapped"]),
    "swapped on the map": (csv("T1,2024-05-02,-16.5,14.7,,,,"), ["swapped"]),
    "swapped without a country": (csv("T1,2024-05-02,2.11,13.51,,Niamey,,"), ["swapped_unnamed"]),
    "far south of a named country": (csv("T1,2024-05-02,3.87,11.52,Cameroun,,,"), [""]),
    "far south-east, not swapped": (csv("T1,2024-05-02,4.85,31.6,,Juba,,"), [""]),
    "swapped beyond the pole": (csv("T1,2024-05-02,-17,95,,,,"), ["outside"]),
    "nowhere": (csv("T1,2024-05-02,0,0,,,,"), ["zero"]),
    "another continent": (csv("T1,2024-05-02,48.85,100,,,,"), ["outside"]),
    "not in its country": (csv("T1,2024-05-02,13.48,2.17,Chad,,,"), ["not_in_country"]),
    "metres": (csv("T1,2024-05-02,1491000,410000,,,,"), ["metres"]),
    "the same id": (csv(GOOD, GOOD.replace("Niamey", "Gao")), ["", "="]),
    "no such day": (csv("T1,2024-02-30,13.48,2.17,Niger,,,"), ["no_such_day"]),
    "another millennium": (csv("T1,3024-02-01,13.48,2.17,Niger,,,"), ["date_range"]),
    "a word for a date": (csv("T1,yesterday,13.48,2.17,Niger,,,"), ["bad_date"]),
    "a short year": (csv("T1,02/05/24,13.48,2.17,Niger,,,"), ["bad_date"]),
    "no date": (csv("T1,,13.48,2.17,Niger,,,"), ["missing"]),
    "a month": (csv("T1,2024-05,13.48,2.17,Niger,,,"), [""]),
    "a date in French": (csv("T1,2 mai 2024,13.48,2.17,Niger,,,"), [""]),
    "3/3 is 3/3": (csv("T1,03/03/2024,13.48,2.17,Niger,,,"), [""]),
    "day first, shown by another row": (
        csv("T1,03/04/2024,13.48,2.17,Niger,,,", "T2,23/04/2024,13.48,2.17,Niger,,,"),
        ["", ""],
    ),
    "letters after a quote": (csv('T1,"2024"x,13.48,2.17,Niger,,,', GOOD), ["bad_quote", ""]),
    "a cell too long": (csv(f'T1,2024-05-02,13.48,2.17,Niger,,,"{"x" * 200_000}"'), ["long_cell"]),
    "a note too long": (csv(f"T1,2024-05-02,13.48,2.17,Niger,,,{'x' * 20_000}é\t"), ["long_cell"]),
    "lines in a cell": (csv('T1,2024-05-02,13.48,2.17,Niger,,,"a\nb"', "x"), ["", "ragged"]),
    "formulas": (csv('T1,2024-05-02,13.48,2.17,Niger,,,"=HYPERLINK(""http://x"")"'), [""]),
    "a script": (csv("T1,2024-05-02,13.48,2.17,Niger,,,<script>alert(1)</script>"), [""]),
    "the direction turned": (csv("T1,2024-05-02,13.48,2.17,Niger,\u202egnp.exe,,"), ["control"]),
    "an escape": (csv("T1,2024-05-02,13.48,2.17,Niger,,,\x1b[31m"), ["control"]),
    "fewer than none": (csv("T1,2024-05-02,13.48,2.17,Niger,,-5,"), ["bad_count"]),
    "half a person": (csv("T1,2024-05-02,13.48,2.17,Niger,,2.5,"), ["bad_count"]),
    "some thousands": (csv("T1,2024-05-02,13.48,2.17,Niger,,1 000,"), [""]),
    "an unknown number": (csv("T1,2024-05-02,13.48,2.17,Niger,,unknown,"), [""]),
    "no country": (csv("T1,2024-05-02,13.48,2.17,Wakanda,,,"), ["bad_country"]),
    "Arabic": (csv("T1,2024-05-02,13.48,2.17,Niger,نيامي,,"), [""]),
    "a feature": (geojson(_point("2.17", "13.48")), [""]),
    "a feature after a mark": (b"\xef\xbb\xbf" + geojson(_point("2.17", "13.48")), [""]),
    "features by line": (
        b'{"type":"Feature","geometry":{"type":"Point","coordinates":[2.17,13.48]},'
        b'"properties":{"date":"2024-05-02"}}\n' * 2,
        ["", "="],
    ),
    "NaN in a feature": (geojson(_point("NaN", "13.48")), ["bad_number"]),
    "1e308 in a feature": (geojson(_point("1e308", "13.48")), ["metres"]),
    "a feature nowhere": (geojson("null"), ["no_point"]),
    "a bow tie": (
        geojson('{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}'),
        ["not_a_point"],
    ),
    "a point without numbers": (geojson('{"type":"Point","coordinates":[]}'), ["not_a_point"]),
    "words for a point": (geojson(_point('"x"', '{"a":1}')), ["bad_number"]),
    "a feature in metres": (geojson(_point("241565.6", "1517010"), extra=_MERCATOR), [""]),
    "a feature in metres unsaid": (geojson(_point("241565.6", "1517010")), ["metres"]),
    "a feature swapped": (
        geojson(_point("13.48", "2.17"), '"date":"2024-05-02","country":"NER"'),
        ["swapped"],
    ),
    "an old date that is a number": (
        geojson(_point("2.17", "13.48"), '"date": 45414'),
        ["bad_date"],
    ),
    "a surrogate": (
        geojson(_point("2.17", "13.48"), r'"date":"2024-05-02","place":"\ud800"'),
        [""],
    ),
    "a placemark": (_kml("<Point><coordinates>2.17,13.48,0</coordinates></Point>"), [""]),
    "a placemark that is a line": (
        _kml("<LineString><coordinates>2,13 3,14</coordinates></LineString>"),
        ["not_a_point"],
    ),
    "a placemark without numbers": (
        _kml("<Point><coordinates>here</coordinates></Point>"),
        ["not_a_point"],
    ),
    "a placemark nowhere": (_kml(""), ["no_point"]),
}
