package picture

import (
	"image"
	"image/color"
)

// resize returns a picture with fewer pixels, each the mean of those that it covers.
// It counts in integers: processors round products of floating point differently.
func resize(p *image.NRGBA, width, height int) *image.NRGBA {
	if p.Rect.Dx() == width && p.Rect.Dy() == height {
		return p
	}
	columns, rows := spans(p.Rect.Dx(), width), spans(p.Rect.Dy(), height)
	to := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y, r := range rows {
		for x, c := range columns {
			to.SetNRGBA(x, y, mean(p, c, r))
		}
	}
	return to
}

// span is the pixels in a row or column that a smaller picture's pixel covers: all
// from first to last, the outer two in part. Weights are parts of [unit].
type span struct {
	first, last             int
	firstWeight, lastWeight uint64
}

// unit is the weight of a pixel that is covered whole.
const unit = 1 << 8

// weight returns how much of a pixel is covered.
func (s span) weight(at int) uint64 {
	switch at {
	case s.first:
		return s.firstWeight
	case s.last:
		return s.lastWeight
	}
	return unit
}

// spans returns the spans of all pixels.
func spans(from, to int) []span {
	all := make([]span, to)
	for i := range all {
		start, end := i*from*unit/to, (i+1)*from*unit/to
		s := span{first: start / unit, last: (end - 1) / unit}
		s.firstWeight = uint64(unit - start%unit)
		s.lastWeight = uint64((end-1)%unit + 1)
		if s.first == s.last {
			s.firstWeight = uint64(end - start)
		}
		all[i] = s
	}
	return all
}

// mean returns the mean colour of a part of a picture. What can be seen through
// counts as much as it is seen.
func mean(p *image.NRGBA, columns, rows span) color.NRGBA {
	var red, green, blue, alpha, area uint64
	for y := rows.first; y <= rows.last; y++ {
		for x := columns.first; x <= columns.last; x++ {
			pixel := p.Pix[p.PixOffset(x, y):]
			weight := rows.weight(y) * columns.weight(x)
			seen := weight * uint64(pixel[3])
			red += seen * uint64(pixel[0])
			green += seen * uint64(pixel[1])
			blue += seen * uint64(pixel[2])
			alpha += seen
			area += weight
		}
	}
	if alpha == 0 {
		return color.NRGBA{}
	}
	half := alpha / 2
	return color.NRGBA{uint8((red + half) / alpha), uint8((green + half) / alpha), uint8((blue + half) / alpha), uint8((alpha + area/2) / area)}
}
